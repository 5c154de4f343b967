package dev.millwright.pulsar.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.ClusterUrls;
import dev.millwright.api.pulsar.ComponentStatus;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.api.pulsar.PulsarNamespace;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Persistence that no cluster of that size can fulfil is refused before Pulsar is asked. */
@RealKubernetes
class TooFewBookiesTest {

  private static final String NOBODY = "http://localhost:1";
  private final KubernetesClient client;
  private final ContentUnderTest content;

  TooFewBookiesTest(KubernetesClient client) {
    this.client = client;
    this.content = new ContentUnderTest(client, Duration.ofMinutes(5));
  }

  @AfterEach
  void stop() {
    content.close();
  }

  @Test
  void refusesMoreCopiesThanThereAreBookiesUntilThereAreEnough() {
    content.apply(
        """
        apiVersion: pulsar.millwright.dev/v1alpha1
        kind: PulsarCluster
        metadata: {name: own}
        spec: {profile: Laptop}
        """);
    readyWithBookies(1, 1);
    content.apply(
        Yaml.namespace(
            "tight",
            "own",
            "shop",
            "policies: {persistence: {ensemble: 5, writeQuorum: 3, ackQuorum: 2}}"));
    content.await(PulsarNamespace.class, "tight", "Accepted", "False", "TooFewBookies");
    assertThat(
            content.condition(PulsarNamespace.class, "tight", "Accepted").orElseThrow().message())
        .contains("writeQuorum is 3", "own has 2 bookies");

    readyWithBookies(1, 2);

    content.await(PulsarNamespace.class, "tight", "Programmed", "False", "AdminUnreachable");
  }

  /** As the cluster's own controller says it. */
  private void readyWithBookies(int some, int fast) {
    PulsarCluster cluster = client.resources(PulsarCluster.class).withName("own").get();
    Long generation = cluster.getMetadata().getGeneration();
    cluster.setStatus(
        new PulsarClusterStatus(
            generation,
            List.of(
                new Condition(
                    ConditionType.READY,
                    "True",
                    generation,
                    Instant.now().toString(),
                    "Measured",
                    "ok")),
            List.of(pods("broker", 3), pods("bookie", some), pods("bookie-fast", fast)),
            new ClusterUrls(NOBODY, null, null, null, null, null),
            null,
            null,
            null));
    client.resource(cluster).updateStatus();
  }

  private static ComponentStatus pods(String name, int count) {
    return new ComponentStatus(name, count, count, count, null, null, null);
  }
}
