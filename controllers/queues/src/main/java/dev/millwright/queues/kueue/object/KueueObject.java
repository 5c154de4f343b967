package dev.millwright.queues.kueue.object;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An object as it shall be.
 *
 * @param key which it is
 * @param queue name of the BatchQueue it is for
 * @param spec what is ours of its spec
 */
public record KueueObject(ObjectKey key, String queue, Map<String, Object> spec) {
  /** API group of Kueue's objects. */
  public static final String GROUP = "kueue.x-k8s.io";

  /** Served from Kueue 0.15 on. */
  public static final String VERSION = "v1beta2";

  /** Field manager, and value of the label that marks an object as ours. */
  public static final String MANAGER = "millwright-queues";

  /** Label of each object that is ours. */
  public static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  /** Annotation of each object that is ours: the QueueBackend whose it is. */
  public static final String BACKEND = "queues.millwright.dev/backend";

  public KueueObject {
    spec = Collections.unmodifiableMap(new TreeMap<>(spec));
  }

  /** Name of the Cohort it is in; null for none. */
  public @Nullable String parent() {
    return parent(key.kind(), spec);
  }

  /** What it counts on. */
  public Quota quota() {
    return Quota.of(spec);
  }

  /** The same with other amounts. */
  public KueueObject with(Quota quota) {
    var changed = new TreeMap<>(spec);
    changed.put(Quota.FIELD, quota.written());
    return new KueueObject(key, queue, changed);
  }

  /** The same in another Cohort. */
  public KueueObject in(String cohort) {
    var changed = new TreeMap<>(spec);
    changed.put(parentField(key.kind()), cohort);
    return new KueueObject(key, queue, changed);
  }

  /** Name of the Cohort that an object with this spec is in; null for none. */
  public static @Nullable String parent(KueueKind kind, Map<String, Object> spec) {
    String parent = Fields.of(spec).text(parentField(kind));
    return parent.isEmpty() ? null : parent;
  }

  private static String parentField(KueueKind kind) {
    return kind == KueueKind.COHORT ? "parentName" : "cohortName";
  }
}
