package dev.millwright.e2e.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.common.Condition;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.api.queues.QueuePlacement;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/** BatchQueues as a person writes them and reads what became of them. */
final class Queues {
  static final String ENFORCED = "True/ReadBack";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration OFTEN = Duration.ofMillis(20);

  private final KubernetesClient client;

  Queues(KubernetesClient client) {
    this.client = client;
  }

  private static ConditionFactory patiently(String what) {
    return await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(OFTEN);
  }

  /** Makes or changes a QueueBackend with this spec, in YAML. */
  void backEnd(String name, String spec) {
    client
        .resource(yaml("QueueBackend", name, spec))
        .fieldManager("e2e-queues")
        .forceConflicts()
        .serverSideApply();
    patiently("QueueBackend " + name + " is ready")
        .until(
            () -> {
              QueueBackend read = client.resources(QueueBackend.class).withName(name).require();
              return read.getStatus() == null
                  ? ""
                  : said(
                      read.getStatus().conditions(), "Ready", read.getMetadata().getGeneration());
            },
            "True/Configured"::equals);
  }

  /** Makes a BatchQueue with this spec, in YAML. */
  void create(String name, String spec) {
    client.resource(yaml("BatchQueue", name, spec)).create();
  }

  private static String yaml(String kind, String name, String spec) {
    return """
        apiVersion: queues.millwright.dev/v1alpha1
        kind: %s
        metadata: {name: %s}
        spec: {%s}
        """
        .formatted(kind, name, spec);
  }

  Resource<BatchQueue> object(String name) {
    return client.resources(BatchQueue.class).withName(name);
  }

  /** Merges this into the spec, in JSON. */
  void patch(String name, String spec) {
    object(name).patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\": " + spec + "}");
  }

  /** The same, until it is enforced; how long that took. */
  Duration edit(String name, String spec) {
    Instant from = Instant.now();
    patch(name, spec);
    awaitEnforced(name);
    return Duration.between(from, Instant.now());
  }

  /** A condition of the present spec as {@code True/Reason}; nothing where it says none. */
  String said(String name, String type) {
    BatchQueue read = object(name).get();
    return read == null || read.getStatus() == null
        ? ""
        : said(read.getStatus().conditions(), type, read.getMetadata().getGeneration());
  }

  private static String said(
      @Nullable List<Condition> conditions, String type, @Nullable Long generation) {
    return Stream.ofNullable(conditions)
        .flatMap(List::stream)
        .filter(
            one -> one.type().equals(type) && Objects.equals(one.observedGeneration(), generation))
        .map(one -> one.status() + "/" + one.reason())
        .findFirst()
        .orElse("");
  }

  /** What the conditions of a queue say, for a failed story. */
  String words(String name) {
    BatchQueue read = object(name).get();
    return read == null || read.getStatus() == null
        ? "no status"
        : String.valueOf(read.getStatus().conditions());
  }

  void awaitSaid(String name, String type, String said) {
    patiently("BatchQueue %s says %s of %s".formatted(name, said, type))
        .untilAsserted(() -> assertThat(said(name, type)).as(words(name)).isEqualTo(said));
  }

  void awaitEnforced(String... names) {
    for (String name : names) {
      awaitSaid(name, "Enforced", ENFORCED);
    }
  }

  /** What its scheduler calls it; of a queue that takes work. */
  String place(String name) {
    QueuePlacement placement =
        Objects.requireNonNull(object(name).require().getStatus()).placement();
    return Objects.requireNonNull(placement, () -> "no placement: " + words(name)).queue();
  }

  /** Deletes all there are; with their work ended they go by themselves. */
  void delete() {
    client.resources(BatchQueue.class).delete();
  }

  List<String> names() {
    return client.resources(BatchQueue.class).list().getItems().stream()
        .map(queue -> queue.getMetadata().getName())
        .toList();
  }
}
