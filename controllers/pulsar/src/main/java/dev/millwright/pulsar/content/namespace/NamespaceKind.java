package dev.millwright.pulsar.content.namespace;

import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.pulsar.ManagedContent;
import dev.millwright.api.pulsar.Policies;
import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.api.pulsar.PulsarNamespaceSpec;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.policy.PolicyChain;
import dev.millwright.pulsar.admin.NamespaceName;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.content.ContentKind;
import dev.millwright.pulsar.content.plan.Observed;
import dev.millwright.pulsar.content.plan.Settings;
import dev.millwright.pulsar.content.plan.SettingsPlanner;
import dev.millwright.pulsar.content.plan.Step;
import dev.millwright.pulsar.content.policy.SpecPolicies;
import dev.millwright.pulsar.content.status.ContentReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is special about namespaces. */
public final class NamespaceKind implements ContentKind<PulsarNamespace, Observed> {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public String noun() {
    return "namespace";
  }

  @Override
  public String cluster(PulsarNamespace resource) {
    return resource.getSpec().clusterRef().name();
  }

  @Override
  public String name(PulsarNamespace resource) {
    return pulsarName(resource).toString();
  }

  private static NamespaceName pulsarName(PulsarNamespace resource) {
    PulsarNamespaceSpec spec = resource.getSpec();
    return new NamespaceName(
        spec.tenant(), Objects.requireNonNullElse(spec.name(), resource.getMetadata().getName()));
  }

  @Override
  public DeletionPolicy deletionPolicy(PulsarNamespace resource) {
    return Objects.requireNonNullElse(resource.getSpec().deletionPolicy(), DeletionPolicy.Keep);
  }

  @Override
  public @Nullable Policies policies(PulsarNamespace resource) {
    return resource.getSpec().policies();
  }

  @Override
  public Outcome check(PulsarNamespace resource) {
    return new PolicyChain<>(SpecPolicies.inRange(PulsarNamespaceSpec::policies))
        .check(resource.getSpec());
  }

  @Override
  public Observed gather(PulsarAdminPort admin, PulsarNamespace resource) {
    return admin
        .namespace(pulsarName(resource))
        .map(found -> new Observed(true, 0, found.policies(), found.permissions()))
        .orElse(Observed.ABSENT);
  }

  @Override
  public Observed presumeAbsent(PulsarAdminPort admin, PulsarNamespace resource) {
    return Observed.ABSENT;
  }

  @Override
  public Outcome check(PulsarNamespace resource, Observed facts) {
    return Outcome.proceed();
  }

  @Override
  public List<Step> plan(PulsarNamespace resource, Observed facts) {
    NamespaceName name = pulsarName(resource);
    var steps = new ArrayList<Step>();
    if (!facts.exists()) {
      steps.add(new Step.CreateNamespace(name, resource.getSpec().bundles()));
    }
    steps.addAll(SettingsPlanner.plan(name, settings(resource), facts));
    return List.copyOf(steps);
  }

  private static Settings settings(PulsarNamespace resource) {
    PulsarNamespaceSpec spec = resource.getSpec();
    return Settings.of(
        spec.policies(),
        spec.permissions(),
        resource.getStatus() == null ? null : resource.getStatus().managed());
  }

  @Override
  public @Nullable ManagedContent managed(PulsarNamespace resource, boolean done) {
    Settings settings = settings(resource);
    return done ? settings.managed() : settings.managedAtMost();
  }

  @Override
  public @Nullable Integer partitions(PulsarNamespace resource) {
    return null;
  }

  @Override
  public Outcome.Wait parentMissing(PulsarNamespace resource) {
    return new Outcome.Wait(
        ContentReason.TENANT_MISSING.word(),
        "spec.tenant is %s, and Pulsar has no such tenant yet: create it, for example by a PulsarTenant."
            .formatted(resource.getSpec().tenant()),
        PATIENCE);
  }

  @Override
  public void delete(PulsarAdminPort admin, PulsarNamespace resource) {
    admin.deleteNamespace(pulsarName(resource));
  }
}
