package dev.millwright.pulsar.content.topic;

import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.pulsar.ManagedContent;
import dev.millwright.api.pulsar.Policies;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.api.pulsar.PulsarTopicSpec;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.PolicyChain;
import dev.millwright.pulsar.admin.NamespaceName;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.admin.TopicName;
import dev.millwright.pulsar.content.ContentKind;
import dev.millwright.pulsar.content.plan.Observed;
import dev.millwright.pulsar.content.plan.Settings;
import dev.millwright.pulsar.content.plan.SettingsPlanner;
import dev.millwright.pulsar.content.plan.Step;
import dev.millwright.pulsar.content.policy.Names;
import dev.millwright.pulsar.content.policy.PartitionRules;
import dev.millwright.pulsar.content.policy.SpecPolicies;
import dev.millwright.pulsar.content.status.ContentReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is special about topics. */
public final class TopicKind implements ContentKind<PulsarTopic, Observed> {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Override
  public String noun() {
    return "topic";
  }

  @Override
  public String cluster(PulsarTopic resource) {
    return resource.getSpec().clusterRef().name();
  }

  @Override
  public String name(PulsarTopic resource) {
    return pulsarName(resource).toString();
  }

  static NamespaceName namespace(PulsarTopic resource) {
    return new NamespaceName(resource.getSpec().tenant(), resource.getSpec().namespace());
  }

  private static TopicName pulsarName(PulsarTopic resource) {
    PulsarTopicSpec spec = resource.getSpec();
    return new TopicName(
        !Boolean.FALSE.equals(spec.persistent()),
        namespace(resource),
        Objects.requireNonNullElse(spec.name(), resource.getMetadata().getName()));
  }

  @Override
  public DeletionPolicy deletionPolicy(PulsarTopic resource) {
    return Objects.requireNonNullElse(resource.getSpec().deletionPolicy(), DeletionPolicy.Keep);
  }

  @Override
  public @Nullable Policies policies(PulsarTopic resource) {
    return resource.getSpec().policies();
  }

  @Override
  public Outcome check(PulsarTopic resource) {
    String field = resource.getSpec().name() == null ? "metadata.name" : "spec.name";
    var rules = new ArrayList<>(SpecPolicies.inRange(PulsarTopicSpec::policies));
    rules.add(spec -> Names.topic(field, pulsarName(resource).local()));
    return new PolicyChain<>(rules).check(resource.getSpec());
  }

  /** One call, and one more for each policy or the permissions, if they are ours. */
  @Override
  public Observed gather(PulsarAdminPort admin, PulsarTopic resource) {
    TopicName name = pulsarName(resource);
    Optional<Integer> partitions = admin.partitions(name);
    return partitions.isEmpty()
        ? Observed.ABSENT
        : TopicSettings.gather(admin, name, partitions.get(), settings(resource));
  }

  @Override
  public Observed presumeAbsent(PulsarAdminPort admin, PulsarTopic resource) {
    return Observed.ABSENT;
  }

  @Override
  public Outcome check(PulsarTopic resource, Observed facts) {
    Policy<Observed> partitions =
        observed -> PartitionRules.check(name(resource), wantedPartitions(resource), observed);
    return new PolicyChain<>(List.of(partitions)).check(facts);
  }

  @Override
  public List<Step> plan(PulsarTopic resource, Observed facts) {
    TopicName name = pulsarName(resource);
    int partitions = wantedPartitions(resource);
    var steps = new ArrayList<Step>();
    if (!facts.exists()) {
      steps.add(new Step.CreateTopic(name, partitions));
    } else if (partitions > facts.partitions()) {
      steps.add(new Step.GrowTopic(name, partitions));
    }
    steps.addAll(SettingsPlanner.plan(name, settings(resource), facts));
    return List.copyOf(steps);
  }

  private static int wantedPartitions(PulsarTopic resource) {
    return Objects.requireNonNullElse(resource.getSpec().partitions(), 0);
  }

  private static Settings settings(PulsarTopic resource) {
    PulsarTopicSpec spec = resource.getSpec();
    return Settings.of(
        spec.policies(),
        spec.permissions(),
        resource.getStatus() == null ? null : resource.getStatus().managed());
  }

  @Override
  public @Nullable ManagedContent managed(PulsarTopic resource, boolean done) {
    Settings settings = settings(resource);
    return done ? settings.managed() : settings.managedAtMost();
  }

  @Override
  public @Nullable Integer partitions(PulsarTopic resource) {
    return resource.getSpec().partitions();
  }

  @Override
  public Outcome.Wait parentMissing(PulsarTopic resource) {
    return new Outcome.Wait(
        ContentReason.NAMESPACE_MISSING.word(),
        "spec.tenant and spec.namespace name %s, and Pulsar has no such namespace yet: create it, for example by a PulsarNamespace."
            .formatted(namespace(resource)),
        PATIENCE);
  }

  @Override
  public void delete(PulsarAdminPort admin, PulsarTopic resource) {
    TopicName name = pulsarName(resource);
    admin.partitions(name).ifPresent(partitions -> admin.deleteTopic(name, partitions > 0));
  }
}
