package dev.millwright.pulsar.content;

import dev.millwright.pulsar.admin.client.PulsarAdmins;
import dev.millwright.pulsar.content.apply.ContentEvents;
import dev.millwright.pulsar.content.gather.ClusterDoor;
import dev.millwright.pulsar.content.gather.CredentialsCache;
import dev.millwright.pulsar.content.namespace.PulsarNamespaceReconciler;
import dev.millwright.pulsar.content.tenant.PulsarTenantReconciler;
import dev.millwright.pulsar.content.topic.PulsarTopicReconciler;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.Operator;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The three reconcilers at work in one namespace. */
final class ContentOperator implements AutoCloseable {

  private final Operator operator;

  /**
   * Starts them.
   *
   * @param client with the rights to be tested
   * @param driftPeriod how often what is settled is looked at
   */
  ContentOperator(KubernetesClient client, String namespace, Duration driftPeriod) {
    Clock clock = Clock.systemUTC();
    var parts =
        new ContentParts(
            new PulsarAdmins(),
            new ClusterDoor(new CredentialsCache(clock)),
            new ContentEvents(clock),
            new ContentPace(driftPeriod, RandomGenerator.getDefault()),
            clock);
    operator =
        new Operator(
            overrider ->
                overrider
                    .withKubernetesClient(client)
                    .withCloseClientOnStop(false)
                    .withUseSSAToPatchPrimaryResource(true));
    operator.register(new PulsarTenantReconciler(parts), o -> o.settingNamespace(namespace));
    operator.register(new PulsarNamespaceReconciler(parts), o -> o.settingNamespace(namespace));
    operator.register(new PulsarTopicReconciler(parts), o -> o.settingNamespace(namespace));
    operator.start();
  }

  @Override
  public void close() {
    operator.stop();
  }
}
