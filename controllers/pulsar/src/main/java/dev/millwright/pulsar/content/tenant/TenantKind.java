package dev.millwright.pulsar.content.tenant;

import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.pulsar.ManagedContent;
import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.admin.TenantState;
import dev.millwright.pulsar.content.ContentKind;
import dev.millwright.pulsar.content.plan.Step;
import dev.millwright.pulsar.content.status.ContentReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is special about tenants. */
public final class TenantKind implements ContentKind<PulsarTenant, TenantFacts> {

  @Override
  public String noun() {
    return "tenant";
  }

  @Override
  public String cluster(PulsarTenant resource) {
    return resource.getSpec().clusterRef().name();
  }

  @Override
  public String name(PulsarTenant resource) {
    return Objects.requireNonNullElse(resource.getSpec().name(), resource.getMetadata().getName());
  }

  @Override
  public DeletionPolicy deletionPolicy(PulsarTenant resource) {
    return Objects.requireNonNullElse(resource.getSpec().deletionPolicy(), DeletionPolicy.Keep);
  }

  @Override
  public Outcome check(PulsarTenant resource) {
    return Outcome.proceed();
  }

  @Override
  public TenantFacts gather(PulsarAdminPort admin, PulsarTenant resource) {
    return new TenantFacts(admin.tenant(name(resource)).orElse(null), clusters(admin, resource));
  }

  @Override
  public TenantFacts presumeAbsent(PulsarAdminPort admin, PulsarTenant resource) {
    return new TenantFacts(null, clusters(admin, resource));
  }

  private static Set<String> clusters(PulsarAdminPort admin, PulsarTenant resource) {
    return resource.getSpec().allowedClusters() == null ? admin.clusters() : Set.of();
  }

  @Override
  public Outcome check(PulsarTenant resource, TenantFacts facts) {
    return resource.getSpec().allowedClusters() == null && facts.clusters().size() != 1
        ? new Outcome.Rejected(
            ContentReason.ALLOWED_CLUSTERS_NEEDED.word(),
            "spec.allowedClusters is absent, and Pulsar knows not one cluster but %s: name those the tenant's namespaces may be on."
                .formatted(facts.clusters().stream().sorted().toList()))
        : Outcome.proceed();
  }

  @Override
  public List<Step> plan(PulsarTenant resource, TenantFacts facts) {
    String name = name(resource);
    TenantState wanted = wanted(resource, facts);
    TenantState found = facts.state();
    if (found == null) {
      return List.of(new Step.CreateTenant(name, wanted));
    }
    var steps = new ArrayList<Step>();
    if (!found.adminRoles().equals(wanted.adminRoles())) {
      steps.add(new Step.UpdateTenant(name, wanted, "adminRoles"));
    } else if (!found.allowedClusters().equals(wanted.allowedClusters())) {
      steps.add(new Step.UpdateTenant(name, wanted, "allowedClusters"));
    }
    return List.copyOf(steps);
  }

  /** Clusters nobody names are left as they are; a new tenant gets the only one there is. */
  private static TenantState wanted(PulsarTenant resource, TenantFacts facts) {
    List<String> roles = resource.getSpec().adminRoles();
    List<String> named = resource.getSpec().allowedClusters();
    TenantState found = facts.state();
    Set<String> clusters =
        named != null
            ? Set.copyOf(named)
            : found != null ? found.allowedClusters() : facts.clusters();
    return new TenantState(roles == null ? Set.of() : Set.copyOf(roles), clusters);
  }

  @Override
  public @Nullable ManagedContent managed(PulsarTenant resource, boolean done) {
    return null;
  }

  @Override
  public @Nullable Integer partitions(PulsarTenant resource) {
    return null;
  }

  @Override
  public Outcome.Wait parentMissing(PulsarTenant resource) {
    return new Outcome.Wait(
        ContentReason.CLUSTER_MISSING.word(),
        "Pulsar does not know where to make tenant %s.".formatted(name(resource)),
        Duration.ofMinutes(1));
  }

  @Override
  public void delete(PulsarAdminPort admin, PulsarTenant resource) {
    admin.deleteTenant(name(resource));
  }
}
