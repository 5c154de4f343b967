package dev.millwright.queues.volcano.observe;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueObject;
import dev.millwright.queues.volcano.desired.QueueSpec;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Queue that Volcano has.
 *
 * @param name of the Queue
 * @param uid of the object
 * @param resourceVersion of the object
 * @param generation of its spec
 * @param backend name of the QueueBackend whose it is; null for one that is not ours
 * @param spec what it says of what is ours
 * @param state what Volcano's controller says
 * @param allocated what its pods have, with all below it
 */
public record LiveQueue(
    String name,
    String uid,
    String resourceVersion,
    long generation,
    @Nullable String backend,
    QueueSpec spec,
    State state,
    Amounts allocated) {

  /** What Volcano's controller says of a Queue. */
  public enum State {
    /** It takes work. */
    Open,
    /** It takes no work, and no PodGroup names it. */
    Closed,
    /** It takes no work, and PodGroups still name it. */
    Closing,
    /** Volcano's controller does not know. */
    Unknown,
    /** Volcano's controller has not said anything yet. */
    Unsaid;

    static State of(String text) {
      return switch (text) {
        case "Open" -> Open;
        case "Closed" -> Closed;
        case "Closing" -> Closing;
        case "" -> Unsaid;
        default -> Unknown;
      };
    }
  }

  /** Reads it, with what Volcano takes for what is not said. */
  public static LiveQueue of(GenericKubernetesResource queue) {
    ObjectMeta meta = queue.getMetadata();
    Fields spec = Fields.of(queue, "spec");
    Fields status = Fields.of(queue, "status");
    return new LiveQueue(
        meta.getName(),
        Objects.requireNonNullElse(meta.getUid(), ""),
        Objects.requireNonNullElse(meta.getResourceVersion(), ""),
        Objects.requireNonNullElse(meta.getGeneration(), 0L),
        backend(meta),
        spec(meta.getName(), spec),
        State.of(status.text("state")),
        status.amounts("allocated"));
  }

  /** Whether it is one that this QueueBackend made. */
  public boolean isOf(String queueBackend) {
    return queueBackend.equals(backend);
  }

  private static @Nullable String backend(ObjectMeta meta) {
    Map<String, String> labels = Objects.requireNonNullElse(meta.getLabels(), Map.of());
    Map<String, String> notes = Objects.requireNonNullElse(meta.getAnnotations(), Map.of());
    return QueueObject.MANAGER.equals(labels.get(QueueObject.MANAGED_BY))
        ? notes.get(QueueObject.BACKEND)
        : null;
  }

  private static QueueSpec spec(String name, Fields spec) {
    String parent = spec.text("parent");
    boolean top = parent.isEmpty() && !name.equals(QueueSpec.ROOT);
    return new QueueSpec(
        top ? QueueSpec.ROOT : parent,
        spec.number("weight", 1),
        spec.amounts("capability"),
        spec.amounts("deserved"),
        spec.part("guarantee").amounts("resource"),
        spec.flag("reclaimable", true),
        spec.number("priority", 0));
  }
}
