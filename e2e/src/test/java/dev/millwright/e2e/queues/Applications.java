package dev.millwright.e2e.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** SparkApplications as a person writes them. */
final class Applications {
  /** Whose pods are as large as those of the work. */
  static final Size USUAL = new Size(3, 1);

  /** Gathering the pods of such a one takes a scheduler more than a moment. */
  static final Size WIDE = new Size(19, 4);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final KubernetesClient client;
  private final Room room;

  /**
   * How large one is.
   *
   * @param executors of it
   * @param inOne how many of its pods are as large as one of the work
   */
  record Size(int executors, int inOne) {}

  Applications(KubernetesClient client, Room room) {
    this.client = client;
    this.room = room;
    client
        .resource(
            new ServiceAccountBuilder()
                .withNewMetadata()
                .withName("spark")
                .withNamespace(Work.NAMESPACE)
                .endMetadata()
                .build())
        .serverSideApply();
  }

  KubernetesClient client() {
    return client;
  }

  /** Writes one that waits in this queue. */
  void create(String name, String queue) {
    create(name, USUAL, queue);
  }

  /**
   * The same of any size.
   *
   * @param queue its name; more in YAML may follow
   */
  void create(String name, Size size, String queue) {
    String cpu = room.slotMilli() / size.inOne() + "m";
    client
        .resource(
            """
            apiVersion: spark.millwright.dev/v1alpha1
            kind: SparkApplication
            metadata: {name: %s, namespace: %s}
            spec:
              sparkVersion: 4.0.1
              mainClass: org.apache.spark.examples.SparkPi
              mainApplicationFile: local:///opt/spark/examples/jars/spark-examples.jar
              driver: {coreRequest: %s, memory: 512m}
              executor: {instances: %d, coreRequest: %s, memory: 512m}
              queue: {name: %s}
            """
                .formatted(name, Work.NAMESPACE, cpu, size.executors(), cpu, queue))
        .create();
  }

  List<SparkApplication> all() {
    return client.resources(SparkApplication.class).inNamespace(Work.NAMESPACE).list().getItems();
  }

  SparkApplicationStatus status(String name) {
    return Objects.requireNonNull(
        client
            .resources(SparkApplication.class)
            .inNamespace(Work.NAMESPACE)
            .withName(name)
            .require()
            .getStatus(),
        "no status of " + name);
  }

  /** Those of which it says so. */
  long in(ApplicationState state) {
    return all().stream()
        .map(SparkApplication::getStatus)
        .filter(status -> status != null && status.state() == state)
        .count();
  }

  /** A condition as {@code True/Reason: message}; nothing where it says none. */
  String said(String name, String type) {
    return Stream.ofNullable(status(name).conditions())
        .flatMap(List<Condition>::stream)
        .filter(one -> one.type().equals(type))
        .map(one -> "%s/%s: %s".formatted(one.status(), one.reason(), one.message()))
        .findFirst()
        .orElse("");
  }

  void awaitState(String name, ApplicationState state) {
    await("SparkApplication " + name + " is " + state)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .ignoreException(NullPointerException.class)
        .untilAsserted(() -> assertThat(status(name).state()).isEqualTo(state));
  }

  /** Drivers and executors of all of them, as far as they are there. */
  List<Pod> pods() {
    return client
        .pods()
        .inNamespace(Work.NAMESPACE)
        .withLabel(PlayedDriver.APPLICATION)
        .list()
        .getItems();
  }

  void clear() {
    client.resources(SparkApplication.class).inNamespace(Work.NAMESPACE).delete();
    await("no SparkApplication is left").atMost(PATIENCE).until(() -> all().isEmpty());
  }
}
