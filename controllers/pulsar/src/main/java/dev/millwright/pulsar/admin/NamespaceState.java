package dev.millwright.pulsar.admin;

import dev.millwright.api.pulsar.PermissionAction;
import java.util.Map;
import java.util.Set;

/**
 * A namespace in Pulsar.
 *
 * @param policies the policies set on it, those we manage only
 * @param permissions what roles may do in all of it
 */
public record NamespaceState(
    Map<PolicyKind, Policy> policies, Map<String, Set<PermissionAction>> permissions) {

  public NamespaceState {
    policies = Map.copyOf(policies);
    permissions = Map.copyOf(permissions);
  }
}
