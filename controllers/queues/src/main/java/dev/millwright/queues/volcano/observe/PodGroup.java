package dev.millwright.queues.volcano.observe;

import dev.millwright.queues.tree.Amounts;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A PodGroup, which is what Volcano calls a piece of work.
 *
 * @param namespace of the object
 * @param name of the object
 * @param uid of the object
 * @param resourceVersion of the object
 * @param workload what it stands for: the object that controls it, or itself
 * @param queue name of the Queue it is in
 * @param phase as Volcano's scheduler says: {@code Pending}, {@code Inqueue}, {@code Running},
 *     {@code Unknown}, {@code Completed}
 * @param minMember how many pods start together
 * @param minResources what these ask for
 * @param since RFC 3339 time at which it was made
 * @param unschedulable what the scheduler last said against it
 * @param quarantinedFrom the Queue that it named before it was moved aside; empty where it was not
 */
public record PodGroup(
    String namespace,
    String name,
    String uid,
    String resourceVersion,
    Workload workload,
    String queue,
    String phase,
    int minMember,
    Amounts minResources,
    String since,
    Unschedulable unschedulable,
    String quarantinedFrom) {

  /** By namespace and name. */
  static final Comparator<PodGroup> BY_NAME =
      Comparator.comparing(PodGroup::namespace).thenComparing(PodGroup::name);

  /**
   * An object that people know.
   *
   * @param kind of the object
   * @param name of the object, in the namespace of the PodGroup
   */
  public record Workload(String kind, String name) {}

  /**
   * Condition {@code Unschedulable}, where it is True; of a PodGroup that has none both are empty.
   *
   * @param reason one word
   * @param message of the scheduler
   */
  public record Unschedulable(String reason, String message) {
    static final Unschedulable NOTHING = new Unschedulable("", "");
  }

  /** Reads it, with what Volcano takes for what is not said. */
  public static PodGroup of(GenericKubernetesResource group) {
    ObjectMeta meta = group.getMetadata();
    Fields spec = Fields.of(group, "spec");
    Fields status = Fields.of(group, "status");
    String queue = spec.text("queue");
    String phase = status.text("phase");
    return new PodGroup(
        Objects.requireNonNullElse(meta.getNamespace(), ""),
        meta.getName(),
        Objects.requireNonNullElse(meta.getUid(), ""),
        Objects.requireNonNullElse(meta.getResourceVersion(), ""),
        workload(meta),
        queue.isEmpty() ? "default" : queue,
        phase.isEmpty() ? "Pending" : phase,
        spec.number("minMember", 0),
        spec.amounts("minResources"),
        Objects.requireNonNullElse(meta.getCreationTimestamp(), ""),
        unschedulable(status.list("conditions")),
        Objects.requireNonNullElse(meta.getAnnotations(), Map.<String, String>of())
            .getOrDefault(Quarantine.FROM, ""));
  }

  /** Whether it has not started yet. */
  public boolean isWaiting() {
    return phase.equals("Pending") || phase.equals("Inqueue");
  }

  private static Workload workload(ObjectMeta meta) {
    List<OwnerReference> owners = Objects.requireNonNullElse(meta.getOwnerReferences(), List.of());
    return owners.stream()
        .filter(owner -> Boolean.TRUE.equals(owner.getController()))
        .findFirst()
        .map(owner -> new Workload(owner.getKind(), owner.getName()))
        .orElseGet(() -> new Workload("PodGroup", meta.getName()));
  }

  private static Unschedulable unschedulable(List<Fields> conditions) {
    return conditions.stream()
        .filter(one -> one.text("type").equals("Unschedulable"))
        .filter(one -> one.text("status").equals("True"))
        .reduce((former, latter) -> latter)
        .map(one -> new Unschedulable(one.text("reason"), one.text("message")))
        .orElse(Unschedulable.NOTHING);
  }
}
