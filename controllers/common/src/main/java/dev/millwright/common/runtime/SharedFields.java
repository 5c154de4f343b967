package dev.millwright.common.runtime;

import com.fasterxml.jackson.databind.util.StdConverter;
import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets objects that were applied alike share the trees that say so: of hundreds of StatefulSets of
 * one component they differ in the owner's uid only. What others have updated is not kept, for
 * nobody looks at it.
 */
@RegisterForReflection
final class SharedFields extends StdConverter<ManagedFieldsEntry, ManagedFieldsEntry> {
  /** Trees worth keeping: a few hundred for each kind of object. Unique ones pass through. */
  private static final int KEPT = 8_192;

  private final Map<Map<String, Object>, Map<String, Object>> known = new Recent();

  @Override
  public ManagedFieldsEntry convert(ManagedFieldsEntry entry) {
    FieldsV1 fields = entry.getFieldsV1();
    if (fields == null) {
      return entry;
    }
    if ("Apply".equals(entry.getOperation())) {
      fields.setAdditionalProperties(shared(fields.getAdditionalProperties()));
    } else {
      entry.setFieldsV1(null);
    }
    return entry;
  }

  private Map<String, Object> shared(Map<String, Object> tree) {
    tree.replaceAll((field, below) -> below instanceof Map<?, ?> map ? shared(cast(map)) : below);
    synchronized (known) {
      Map<String, Object> first = known.putIfAbsent(tree, tree);
      return first == null ? tree : first;
    }
  }

  /** Managed fields are objects of objects, as the API says of FieldsV1. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  private static final class Recent
      extends LinkedHashMap<Map<String, Object>, Map<String, Object>> {
    private static final long serialVersionUID = 1;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(
        Map.Entry<Map<String, Object>, Map<String, Object>> eldest) {
      return size() > KEPT;
    }
  }
}
