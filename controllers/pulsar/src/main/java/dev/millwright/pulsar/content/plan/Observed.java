package dev.millwright.pulsar.content.plan;

import dev.millwright.api.pulsar.PermissionAction;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import java.util.Map;
import java.util.Set;

/**
 * A namespace or topic as Pulsar has it.
 *
 * @param exists whether it is there
 * @param partitions partitions of a topic, 0 where it is not partitioned
 * @param policies policies set on it
 * @param permissions what roles may do by permissions on it alone
 */
public record Observed(
    boolean exists,
    int partitions,
    Map<PolicyKind, Policy> policies,
    Map<String, Set<PermissionAction>> permissions) {

  /** Nothing is there. */
  public static final Observed ABSENT = new Observed(false, 0, Map.of(), Map.of());

  public Observed {
    policies = Map.copyOf(policies);
    permissions = Map.copyOf(permissions);
  }
}
