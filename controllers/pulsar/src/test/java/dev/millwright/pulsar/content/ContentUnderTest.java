package dev.millwright.pulsar.content;

import dev.millwright.pulsar.Shipped;
import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;

/** The three reconcilers at work in one namespace, and the words to test them with. */
final class ContentUnderTest extends ContentObjects implements AutoCloseable {

  private final KubernetesClient controllers;
  private final ContentOperator operator;

  ContentUnderTest(KubernetesClient client, Duration driftPeriod) {
    this(client, Shipped.CONTROLLER.client(KubeApi.shared()), driftPeriod);
  }

  /** With other rights than the shipped ones. */
  ContentUnderTest(KubernetesClient client, KubernetesClient controllers, Duration driftPeriod) {
    super(client);
    this.controllers = controllers;
    this.operator = new ContentOperator(controllers, client.getNamespace(), driftPeriod);
  }

  @Override
  public void close() {
    operator.close();
    controllers.close();
  }
}
