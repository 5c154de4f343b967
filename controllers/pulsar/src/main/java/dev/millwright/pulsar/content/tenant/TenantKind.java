package dev.millwright.pulsar.content.tenant;

import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.pulsar.ManagedContent;
import dev.millwright.api.pulsar.Policies;
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
  public @Nullable Policies policies(PulsarTenant resource) {
    return null;
  }

  @Override
  public Outcome check(PulsarTenant resource) {
    return Outcome.proceed();
  }

  @Override
  public TenantFacts gather(PulsarAdminPort admin, PulsarTenant resource) {
    return facts(admin, resource, admin.tenant(name(resource)).orElse(null));
  }

  @Override
  public TenantFacts presumeAbsent(PulsarAdminPort admin, PulsarTenant resource) {
    TenantFacts absent = facts(admin, resource, null);
    // Clusters nobody names matter only where the tenant does not exist.
    return check(resource, absent) instanceof Outcome.Proceed ? absent : gather(admin, resource);
  }

  private static TenantFacts facts(
      PulsarAdminPort admin, PulsarTenant resource, @Nullable TenantState found) {
    boolean needed = TenantSettings.of(resource).needClusters(found);
    return new TenantFacts(found, needed ? admin.clusters() : Set.of());
  }

  @Override
  public Outcome check(PulsarTenant resource, TenantFacts facts) {
    return TenantSettings.of(resource).needClusters(facts.state()) && facts.clusters().size() != 1
        ? new Outcome.Rejected(
            ContentReason.ALLOWED_CLUSTERS_NEEDED.word(),
            "spec.allowedClusters is absent, and Pulsar knows not one cluster but %s: name those the tenant's namespaces may be on."
                .formatted(facts.clusters().stream().sorted().toList()))
        : Outcome.proceed();
  }

  @Override
  public List<Step> plan(PulsarTenant resource, TenantFacts facts) {
    String name = name(resource);
    TenantState wanted = TenantSettings.of(resource).wanted(facts);
    TenantState found = facts.state();
    if (found == null) {
      return List.of(new Step.CreateTenant(name, wanted));
    }
    var steps = new ArrayList<Step>();
    if (!found.adminRoles().equals(wanted.adminRoles())) {
      steps.add(new Step.UpdateTenant(name, wanted, TenantSettings.ROLES));
    } else if (!found.allowedClusters().equals(wanted.allowedClusters())) {
      steps.add(new Step.UpdateTenant(name, wanted, TenantSettings.CLUSTERS));
    }
    return List.copyOf(steps);
  }

  @Override
  public @Nullable ManagedContent managed(PulsarTenant resource, boolean done) {
    return TenantSettings.of(resource).managed(done);
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
