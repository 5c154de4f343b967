package dev.millwright.pulsar.content.topic;

import dev.millwright.api.pulsar.PermissionAction;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.admin.TopicName;
import dev.millwright.pulsar.content.plan.Observed;
import dev.millwright.pulsar.content.plan.Settings;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Reads of a topic's settings what concerns us and no more. */
final class TopicSettings {

  private TopicSettings() {}

  static Observed gather(PulsarAdminPort admin, TopicName name, int partitions, Settings settings) {
    var policies = new EnumMap<PolicyKind, Policy>(PolicyKind.class);
    for (PolicyKind kind : settings.concernedPolicies()) {
      admin.topicPolicy(name, kind).ifPresent(policy -> policies.put(kind, policy));
    }
    return new Observed(true, partitions, policies, permissions(admin, name, settings));
  }

  /**
   * What Pulsar says of one topic is mixed with the permissions on its namespace; telling them
   * apart takes the answer for the whole namespace, so it is asked for only where it matters.
   */
  private static Map<String, Set<PermissionAction>> permissions(
      PulsarAdminPort admin, TopicName name, Settings settings) {
    if (settings.concernedRoles().isEmpty()) {
      return Map.of();
    }
    Map<String, Set<PermissionAction>> effective = admin.effectivePermissions(name);
    boolean asWanted =
        settings.concernedRoles().stream()
            .allMatch(
                role ->
                    settings
                        .permissions()
                        .getOrDefault(role, Set.of())
                        .equals(effective.getOrDefault(role, Set.of())));
    return asWanted ? effective : admin.ownPermissions(name);
  }
}
