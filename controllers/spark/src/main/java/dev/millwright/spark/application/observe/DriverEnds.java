package dev.millwright.spark.application.observe;

import static dev.millwright.spark.application.observe.DriverReader.text;
import static dev.millwright.spark.application.observe.DriverReader.time;

import dev.millwright.api.spark.FailureClass;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a driver ended, and whose fault it was. Spark's container decides, whatever else runs in the
 * pod; only where nothing is said of it the phase does.
 */
final class DriverEnds {
  /** What Spark 4.1 and later write of the exception that ended the program. */
  static final String EXCEPTION = "spark.exit-exception";

  private DriverEnds() {}

  static @Nullable DriverEnd of(Pod pod, PodStatus status, @Nullable ContainerStatus spark) {
    ContainerState state = spark == null ? null : spark.getState();
    ContainerStateTerminated terminated = state == null ? null : state.getTerminated();
    if (terminated != null) {
      Instant time = Objects.requireNonNullElseGet(time(terminated.getFinishedAt()), () -> at(pod));
      return terminated.getExitCode() == 0
          ? new DriverEnd.Success(time)
          : failure(pod, status, terminated, time);
    }
    if ("Succeeded".equals(status.getPhase())) {
      return new DriverEnd.Success(at(pod));
    }
    return "Failed".equals(status.getPhase()) ? withoutContainer(pod, status) : null;
  }

  private static DriverEnd failure(
      Pod pod, PodStatus status, ContainerStateTerminated terminated, Instant time) {
    Optional<Trouble> disruption = disruption(pod, status);
    if (disruption.isPresent()) {
      return disrupted(time, disruption.get(), terminated.getExitCode());
    }
    String reason = text(terminated.getReason());
    return new DriverEnd.Failure(
        time,
        FailureClass.Application,
        reason.isEmpty() || reason.equals("Error") ? "ExitCode" : reason,
        Stream.of(exception(pod), text(terminated.getMessage()))
            .filter(message -> !message.isBlank())
            .findFirst()
            .orElse(""),
        terminated.getExitCode());
  }

  /** The pod failed and nothing is known of Spark's container: it was never started, or is lost. */
  private static DriverEnd withoutContainer(Pod pod, PodStatus status) {
    Instant time = at(pod);
    return disruption(pod, status)
        .<DriverEnd>map(trouble -> disrupted(time, trouble, null))
        .or(() -> initContainer(status, time))
        .orElseGet(() -> disrupted(time, new Trouble("PodFailed", ""), null));
  }

  /** Kubernetes ended the pod, or it was deleted: not the program's fault. */
  private static Optional<Trouble> disruption(Pod pod, PodStatus status) {
    Optional<Trouble> target =
        DriverReader.condition(status, "DisruptionTarget")
            .filter(condition -> "True".equals(condition.getStatus()))
            .map(DriverEnds::trouble);
    if (target.isPresent()) {
      return target;
    }
    if (!text(status.getReason()).isEmpty()) {
      return Optional.of(new Trouble(status.getReason(), text(status.getMessage())));
    }
    return pod.getMetadata().getDeletionTimestamp() == null
        ? Optional.empty()
        : Optional.of(new Trouble("DriverDeleted", "The driver pod was deleted."));
  }

  private static Trouble trouble(PodCondition condition) {
    return new Trouble(text(condition.getReason()), text(condition.getMessage()));
  }

  private static Optional<DriverEnd> initContainer(PodStatus status, Instant time) {
    List<ContainerStatus> containers = status.getInitContainerStatuses();
    return containers.stream()
        .filter(c -> c.getState() != null && c.getState().getTerminated() != null)
        .filter(c -> c.getState().getTerminated().getExitCode() != 0)
        .findFirst()
        .map(
            c ->
                new DriverEnd.Failure(
                    time,
                    FailureClass.Application,
                    "InitContainerFailed",
                    "Init container %s exited with %d. %s"
                        .formatted(
                            c.getName(),
                            c.getState().getTerminated().getExitCode(),
                            text(c.getState().getTerminated().getMessage()))
                        .strip(),
                    null));
  }

  private static DriverEnd.Failure disrupted(
      Instant time, Trouble trouble, @Nullable Integer exitCode) {
    // A pod's own activeDeadlineSeconds is the wish of whoever wrote the template.
    FailureClass whose =
        trouble.reason().equals("DeadlineExceeded")
            ? FailureClass.Application
            : FailureClass.Infrastructure;
    return new DriverEnd.Failure(time, whose, trouble.reason(), trouble.message(), exitCode);
  }

  private static String exception(Pod pod) {
    return text(
        Objects.requireNonNullElse(pod.getMetadata().getAnnotations(), Map.<String, String>of())
            .get(EXCEPTION));
  }

  /** The best guess where no container tells: the last time that the pod's status speaks of. */
  private static Instant at(Pod pod) {
    return Stream.concat(
            pod.getStatus().getConditions().stream()
                .map(condition -> time(condition.getLastTransitionTime())),
            Stream.of(time(pod.getMetadata().getCreationTimestamp())))
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElseThrow();
  }
}
