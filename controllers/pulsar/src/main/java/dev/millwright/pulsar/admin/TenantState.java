package dev.millwright.pulsar.admin;

import java.util.Set;

/**
 * A tenant in Pulsar.
 *
 * @param adminRoles roles that may manage its namespaces
 * @param allowedClusters Pulsar clusters its namespaces may be on
 */
public record TenantState(Set<String> adminRoles, Set<String> allowedClusters) {

  public TenantState {
    adminRoles = Set.copyOf(adminRoles);
    allowedClusters = Set.copyOf(allowedClusters);
  }
}
