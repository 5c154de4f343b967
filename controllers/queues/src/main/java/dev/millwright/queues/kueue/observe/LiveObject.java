package dev.millwright.queues.kueue.observe;

import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.object.Quota;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An object that Kueue has.
 *
 * @param key which it is
 * @param uid of the object
 * @param generation of its spec
 * @param backend name of the QueueBackend whose it is; null for one that is not ours
 * @param leaving whether it is being deleted; Kueue lets go of a ClusterQueue when nothing is in it
 * @param spec as it was read
 * @param status as it was read
 */
public record LiveObject(
    ObjectKey key,
    String uid,
    long generation,
    @Nullable String backend,
    boolean leaving,
    Map<String, Object> spec,
    Fields status) {

  /** What the condition {@code Active} says: of this very spec, or nothing. */
  public record Active(String status, String reason, String message) {
    /** Nothing has been said of this spec yet. */
    public static final Active UNSAID = new Active("", "", "");

    /** Work is let in. */
    public boolean isTrue() {
      return status.equals("True");
    }
  }

  /** Reads it. */
  public static LiveObject of(KueueKind kind, GenericKubernetesResource object) {
    ObjectMeta meta = object.getMetadata();
    return new LiveObject(
        new ObjectKey(kind, Objects.requireNonNullElse(meta.getNamespace(), ""), meta.getName()),
        Objects.requireNonNullElse(meta.getUid(), ""),
        Objects.requireNonNullElse(meta.getGeneration(), 0L),
        backend(meta),
        meta.getDeletionTimestamp() != null,
        fields(object.getAdditionalProperties().get("spec")),
        Fields.of(object.getAdditionalProperties().get("status")));
  }

  /** Whether it is one that this QueueBackend made. */
  public boolean isOf(String queueBackend) {
    return queueBackend.equals(backend);
  }

  /** Name of the Cohort it is in; null for none. */
  public @Nullable String parent() {
    return KueueObject.parent(key.kind(), spec);
  }

  /** What it counts on. */
  public Quota quota() {
    return Quota.of(spec);
  }

  /** Work that is in it, waiting or not. */
  public int work() {
    return status.count("pendingWorkloads") + status.count("reservingWorkloads");
  }

  /** Whether work is let in, as Kueue says of the present spec. */
  public Active active() {
    return status.list("conditions").stream()
        .filter(one -> one.text("type").equals("Active"))
        .filter(one -> one.count("observedGeneration") >= generation)
        .map(one -> new Active(one.text("status"), one.text("reason"), one.text("message")))
        .findFirst()
        .orElse(Active.UNSAID);
  }

  private static @Nullable String backend(ObjectMeta meta) {
    Map<String, String> labels = Objects.requireNonNullElse(meta.getLabels(), Map.of());
    Map<String, String> notes = Objects.requireNonNullElse(meta.getAnnotations(), Map.of());
    return KueueObject.MANAGER.equals(labels.get(KueueObject.MANAGED_BY))
        ? notes.get(KueueObject.BACKEND)
        : null;
  }

  private static Map<String, Object> fields(@Nullable Object value) {
    var fields = new TreeMap<String, Object>();
    Fields.of(value)
        .values()
        .forEach(
            (name, field) -> {
              if (field != null) {
                fields.put(String.valueOf(name), field);
              }
            });
    return fields;
  }
}
