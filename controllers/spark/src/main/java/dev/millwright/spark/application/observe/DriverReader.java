package dev.millwright.spark.application.observe;

import dev.millwright.spark.SparkLabels;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateRunning;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a driver pod from its metadata and status alone. */
public final class DriverReader {
  /** Kubernetes' own annotation for the container that a pod is about. */
  public static final String CONTAINER = "kubectl.kubernetes.io/default-container";

  /** Waiting for these is no trouble. */
  private static final Set<String> USUAL = Set.of("ContainerCreating", "PodInitializing");

  private DriverReader() {}

  /** What a driver pod says of itself. */
  public static ObservedDriver read(Pod pod) {
    ObjectMeta meta = pod.getMetadata();
    PodStatus status = Objects.requireNonNullElseGet(pod.getStatus(), PodStatus::new);
    ContainerStatus spark = spark(pod, status);
    DriverEnd end = DriverEnds.of(pod, status, spark);
    Instant scheduled = since(status, "PodScheduled");
    Instant started = started(spark);
    Instant ready = ready(status, spark, started);
    DriverStage stage =
        end != null
            ? DriverStage.ENDED
            : ready != null
                ? DriverStage.READY
                : started != null
                    ? DriverStage.STARTED
                    : scheduled != null ? DriverStage.PREPARING : DriverStage.UNSCHEDULED;
    Instant created = Instant.parse(meta.getCreationTimestamp());
    Instant since =
        Stream.of(end == null ? null : end.time(), ready, unready(status, started), scheduled)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(created);
    return new ObservedDriver(
        meta.getName(),
        meta.getUid(),
        container(meta),
        attempt(meta),
        !isTerminal(status),
        meta.getDeletionTimestamp() != null,
        stage,
        since,
        started,
        end == null ? trouble(status, spark) : null,
        end);
  }

  static boolean isTerminal(PodStatus status) {
    return "Succeeded".equals(status.getPhase()) || "Failed".equals(status.getPhase());
  }

  /** Of Spark's container; null as long as, or since, the pod says nothing of it. */
  private static @Nullable ContainerStatus spark(Pod pod, PodStatus status) {
    String name = container(pod.getMetadata());
    return status.getContainerStatuses().stream()
        .filter(container -> container.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant started(@Nullable ContainerStatus spark) {
    ContainerState state = spark == null ? null : spark.getState();
    if (state == null) {
      return null;
    }
    ContainerStateRunning running = state.getRunning();
    ContainerStateTerminated terminated = state.getTerminated();
    return running != null
        ? time(running.getStartedAt())
        : terminated != null ? time(terminated.getStartedAt()) : null;
  }

  /** Of Spark's container alone: a sidecar that is not ready holds nobody. */
  private static @Nullable Instant ready(
      PodStatus status, @Nullable ContainerStatus spark, @Nullable Instant started) {
    if (spark == null || started == null || !Boolean.TRUE.equals(spark.getReady())) {
      return null;
    }
    return Objects.requireNonNullElse(since(status, "ContainersReady"), started);
  }

  /** Since when Spark's container runs and is not ready: it may have been in between. */
  private static @Nullable Instant unready(PodStatus status, @Nullable Instant started) {
    return started == null
        ? null
        : condition(status, "ContainersReady")
            .filter(condition -> "False".equals(condition.getStatus()))
            .map(condition -> time(condition.getLastTransitionTime()))
            .filter(turned -> turned.isAfter(started))
            .orElse(started);
  }

  /** Since when a condition of the pod holds; null where it does not. */
  private static @Nullable Instant since(PodStatus status, String type) {
    return condition(status, type)
        .filter(condition -> "True".equals(condition.getStatus()))
        .map(condition -> time(condition.getLastTransitionTime()))
        .orElse(null);
  }

  static Optional<PodCondition> condition(PodStatus status, String type) {
    return status.getConditions().stream().filter(c -> type.equals(c.getType())).findFirst();
  }

  private static @Nullable Trouble trouble(PodStatus status, @Nullable ContainerStatus spark) {
    return condition(status, "PodScheduled")
        .filter(condition -> "False".equals(condition.getStatus()))
        .map(condition -> new Trouble(text(condition.getReason()), text(condition.getMessage())))
        .or(() -> waiting(status.getInitContainerStatuses()))
        .or(() -> waiting(spark == null ? List.of() : List.of(spark)))
        .or(() -> waiting(status.getContainerStatuses()))
        .orElse(null);
  }

  private static Optional<Trouble> waiting(List<ContainerStatus> containers) {
    return containers.stream()
        .map(ContainerStatus::getState)
        .filter(Objects::nonNull)
        .map(ContainerState::getWaiting)
        .filter(waiting -> waiting != null && !USUAL.contains(text(waiting.getReason())))
        .map(DriverReader::trouble)
        .findFirst();
  }

  private static Trouble trouble(ContainerStateWaiting waiting) {
    return new Trouble(text(waiting.getReason()), text(waiting.getMessage()));
  }

  private static @Nullable String container(ObjectMeta meta) {
    return Objects.requireNonNullElse(meta.getAnnotations(), Map.<String, String>of())
        .get(CONTAINER);
  }

  private static int attempt(ObjectMeta meta) {
    String label =
        Objects.requireNonNullElse(meta.getLabels(), Map.<String, String>of())
            .get(SparkLabels.ATTEMPT);
    return label == null ? 0 : Integer.parseInt(label);
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  static @Nullable Instant time(@Nullable String text) {
    return text == null || text.isEmpty() ? null : Instant.parse(text);
  }
}
