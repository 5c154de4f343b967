package dev.millwright.pulsar.content.tenant;

import dev.millwright.api.pulsar.ManagedContent;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.pulsar.admin.TenantState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The roles and clusters a spec asks for, and those an earlier spec asked for. Pulsar takes both at
 * once, so what a spec does not name is handed back as it was found.
 *
 * @param roles roles the tenant shall have; null where the spec names none
 * @param clusters clusters its namespaces may be on; null where the spec names none
 * @param formerRoles given to the tenant by us before
 * @param formerClusters whether its clusters were set by us before
 */
record TenantSettings(
    @Nullable Set<String> roles,
    @Nullable Set<String> clusters,
    Set<String> formerRoles,
    boolean formerClusters) {

  static final String ROLES = "adminRoles";
  static final String CLUSTERS = "allowedClusters";

  /** From spec and status. */
  static TenantSettings of(PulsarTenant tenant) {
    List<String> roles = tenant.getSpec().adminRoles();
    List<String> clusters = tenant.getSpec().allowedClusters();
    ManagedContent managed = tenant.getStatus() == null ? null : tenant.getStatus().managed();
    return new TenantSettings(
        roles == null ? null : Set.copyOf(roles),
        clusters == null ? null : Set.copyOf(clusters),
        managed == null || managed.roles() == null ? Set.of() : Set.copyOf(managed.roles()),
        managed != null && managed.policies() != null && managed.policies().contains(CLUSTERS));
  }

  /** Whether the clusters are neither named nor to be left as they are. */
  boolean needClusters(@Nullable TenantState found) {
    return clusters == null && (found == null || formerClusters);
  }

  /** The tenant as it shall be; where its clusters are needed, Pulsar knows exactly one. */
  TenantState wanted(TenantFacts facts) {
    return new TenantState(wantedRoles(facts.state()), wantedClusters(facts));
  }

  private Set<String> wantedRoles(@Nullable TenantState found) {
    if (roles != null) {
      return roles;
    }
    if (found == null) {
      return Set.of();
    }
    var left = new HashSet<>(found.adminRoles());
    left.removeAll(formerRoles);
    return left;
  }

  private Set<String> wantedClusters(TenantFacts facts) {
    if (clusters != null) {
      return clusters;
    }
    TenantState found = facts.state();
    return found == null || formerClusters ? facts.clusters() : found.allowedClusters();
  }

  /** What the status shall remember; too much rather than too little while not all is done. */
  @Nullable ManagedContent managed(boolean done) {
    var names = new HashSet<String>(roles == null ? Set.of() : roles);
    if (!done) {
      names.addAll(formerRoles);
    }
    boolean ours = clusters != null || (!done && formerClusters);
    return names.isEmpty() && !ours
        ? null
        : new ManagedContent(
            ours ? List.of(CLUSTERS) : null,
            names.isEmpty() ? null : names.stream().sorted().toList());
  }
}
