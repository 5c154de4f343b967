package dev.millwright.pulsar.content.plan;

import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import dev.millwright.pulsar.admin.PolicyTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** From the settings that are wanted and those that are there to steps. */
public final class SettingsPlanner {

  private SettingsPlanner() {}

  /** Sets what differs, takes away what was ours and is no longer wanted, leaves the rest alone. */
  public static List<Step> plan(PolicyTarget target, Settings wanted, Observed observed) {
    var steps = new ArrayList<Step>();
    for (PolicyKind kind : inSafeOrder(wanted, observed)) {
      @Nullable Policy wish = wanted.policies().get(kind);
      @Nullable Policy found = observed.policies().get(kind);
      if (wish != null && !wish.equals(found)) {
        steps.add(new Step.SetPolicy(target, wish));
      } else if (wish == null && found != null && wanted.formerPolicies().contains(kind)) {
        steps.add(new Step.ResetPolicy(target, kind));
      }
    }
    wanted
        .sortedPermissions()
        .forEach(
            (role, actions) -> {
              if (!actions.equals(observed.permissions().get(role))) {
                steps.add(new Step.Grant(target, role, actions));
              }
            });
    for (String role : new TreeSet<>(wanted.formerRoles())) {
      if (!wanted.permissions().containsKey(role) && observed.permissions().containsKey(role)) {
        steps.add(new Step.Revoke(target, role));
      }
    }
    return List.copyOf(steps);
  }

  /**
   * Pulsar refuses a retention below the backlog quota, and looks at each of the two as it stands:
   * what makes room goes first.
   */
  private static List<PolicyKind> inSafeOrder(Settings wanted, Observed observed) {
    var order = new ArrayList<>(List.of(PolicyKind.values()));
    if (!retentionGrows(wanted, observed)) {
      order.remove(PolicyKind.RETENTION);
      order.add(PolicyKind.RETENTION);
    }
    return order;
  }

  private static boolean retentionGrows(Settings wanted, Observed observed) {
    return wanted.policies().get(PolicyKind.RETENTION) instanceof Policy.Retention wish
        && observed.policies().get(PolicyKind.RETENTION) instanceof Policy.Retention found
        && (exceeds(wish.megabytes(), found.megabytes())
            || exceeds(wish.minutes(), found.minutes()));
  }

  /** Whether one limit is above another; negative means none at all. */
  private static boolean exceeds(long one, long other) {
    return other >= 0 && (one < 0 || one > other);
  }
}
