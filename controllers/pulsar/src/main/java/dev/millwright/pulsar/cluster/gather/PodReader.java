package dev.millwright.pulsar.cluster.gather;

import dev.millwright.common.label.Labels;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what we need out of a Pod. */
final class PodReader {

  private static final String REVISION = "controller-revision-hash";
  private static final Set<String> STARTING = Set.of("ContainerCreating", "PodInitializing");
  private static final int MESSAGE = 300;

  private PodReader() {}

  static ObservedPod read(Pod pod) {
    var meta = pod.getMetadata();
    Map<String, String> labels = meta.getLabels() == null ? Map.of() : meta.getLabels();
    boolean stopping = meta.getDeletionTimestamp() != null;
    return new ObservedPod(
        meta.getName(),
        meta.getUid(),
        meta.getResourceVersion(),
        labels.getOrDefault(Labels.COMPONENT, ""),
        meta.getOwnerReferences().stream().findFirst().map(OwnerReference::getName).orElse(""),
        labels.get(REVISION),
        labels.get(Labels.VERSION),
        !stopping && holds(pod.getStatus(), "Ready"),
        stopping,
        pod.getStatus() == null ? null : trouble(pod.getStatus()));
  }

  private static boolean holds(@Nullable PodStatus status, String type) {
    return status != null
        && status.getConditions().stream()
            .anyMatch(c -> c.getType().equals(type) && c.getStatus().equals("True"));
  }

  private static @Nullable Trouble trouble(PodStatus status) {
    for (PodCondition condition : status.getConditions()) {
      if (condition.getType().equals("PodScheduled") && condition.getStatus().equals("False")) {
        return new Trouble(
            orElse(condition.getReason(), "Unschedulable"), shorten(condition.getMessage()));
      }
    }
    return Stream.concat(
            status.getInitContainerStatuses().stream(), status.getContainerStatuses().stream())
        .flatMap(container -> Stream.ofNullable(trouble(container)))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Trouble trouble(ContainerStatus container) {
    ContainerState state = container.getState();
    ContainerStateWaiting waiting = state == null ? null : state.getWaiting();
    ContainerStateTerminated died = died(container);
    if (waiting != null && !STARTING.contains(orElse(waiting.getReason(), ""))) {
      String said = died == null ? shorten(waiting.getMessage()) : last(died);
      return new Trouble(orElse(waiting.getReason(), "Waiting"), said);
    }
    return waiting == null && state != null && state.getTerminated() != null && died != null
        ? new Trouble(orElse(died.getReason(), "Error"), last(died))
        : null;
  }

  private static @Nullable ContainerStateTerminated died(ContainerStatus container) {
    ContainerState state = container.getState();
    ContainerStateTerminated now = state == null ? null : state.getTerminated();
    ContainerState before = container.getLastState();
    ContainerStateTerminated last =
        now != null ? now : before == null ? null : before.getTerminated();
    return last != null && last.getExitCode() != null && last.getExitCode() != 0 ? last : null;
  }

  private static String last(ContainerStateTerminated died) {
    String message = shorten(died.getMessage());
    return "the container ended with exit code %d (%s)%s"
        .formatted(
            died.getExitCode(),
            orElse(died.getReason(), "Error"),
            message.isEmpty() ? "; read its log" : ": " + message);
  }

  /** The end of a message: a program's last words say most. */
  private static String shorten(@Nullable String message) {
    String line = message == null ? "" : message.strip().replaceAll("\\s+", " ");
    return line.length() <= MESSAGE ? line : "…" + line.substring(line.length() - MESSAGE);
  }

  private static String orElse(@Nullable String text, String other) {
    return text == null || text.isEmpty() ? other : text;
  }
}
