package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectStatus;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One SparkConnect of a test: its status, its pods, its clients. */
final class ConnectOnNode {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectOnNode.class);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String LABEL = "spark.millwright.dev/connect";

  private final TestNamespace namespace;
  private final String name;

  ConnectOnNode(TestNamespace namespace, String name) {
    this.namespace = namespace;
    this.name = name;
  }

  Resource<SparkConnect> resource() {
    return namespace
        .client()
        .resources(SparkConnect.class)
        .inNamespace(namespace.name())
        .withName(name);
  }

  SparkConnectStatus status() {
    return Objects.requireNonNull(resource().require().getStatus(), "status");
  }

  AttemptStatus attempt() {
    return Objects.requireNonNull(status().attempt(), "status.attempt");
  }

  String endpoint() {
    return Objects.requireNonNull(status().endpoint(), "status.endpoint");
  }

  /** Waits until clients are served by this attempt and nothing is under way. */
  void awaitServing(int number) {
    await("attempt " + number + " of SparkConnect " + name + " serves")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              assertThat(attempt().number()).as(status().toString()).isEqualTo(number);
              assertThat(condition("Ready")).as(status().toString()).isEqualTo("True");
              assertThat(condition("Reconciling")).as(status().toString()).isEqualTo("False");
            });
  }

  /** What a condition says of the spec as it is now; empty where it says nothing of it yet. */
  String condition(String type) {
    var now = resource().require();
    var conditions = now.getStatus() == null ? null : now.getStatus().conditions();
    return Objects.requireNonNullElse(conditions, List.<Condition>of()).stream()
        .filter(condition -> condition.type().equals(type))
        .filter(
            condition -> now.getMetadata().getGeneration().equals(condition.observedGeneration()))
        .map(Condition::status)
        .findFirst()
        .orElse("");
  }

  void patchSpec(String json) {
    LOG.info("  patching the spec of {} with {}", name, json);
    resource().patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":" + json + "}");
  }

  List<Pod> pods(String role) {
    return namespace
        .client()
        .pods()
        .inNamespace(namespace.name())
        .withLabels(Map.of(LABEL, name, "spark-role", role))
        .list()
        .getItems();
  }

  /** The pod that clients are led to. */
  PodResource driver() {
    return namespace
        .client()
        .pods()
        .inNamespace(namespace.name())
        .withName(attempt().driverPodName());
  }

  /** Lets a client compute at the address that the status tells; what it then says. */
  String ask(String client) {
    var pod =
        Serialization.unmarshal(namespace.resourceText("spark/connect-client.yaml"), Pod.class);
    pod.getMetadata().setName(client);
    pod.getSpec()
        .getContainers()
        .getFirst()
        .setEnv(List.of(new EnvVarBuilder().withName("ENDPOINT").withValue(endpoint()).build()));
    LOG.info("  {} asks {}", client, endpoint());
    namespace.apply(pod);
    var made = namespace.client().pods().inNamespace(namespace.name()).withName(client);
    await(client + " is answered")
        .atMost(PATIENCE)
        .until(
            () -> List.of("Succeeded", "Failed").contains(made.require().getStatus().getPhase()));
    var said = made.getLog();
    assertThat(made.require().getStatus().getPhase()).as(said).isEqualTo("Succeeded");
    return said;
  }
}
