package dev.millwright.queues.kueue.observe;

import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Objects as they come from the API server. */
final class Live {
  static final KubernetesSerialization YAML = new KubernetesSerialization();

  private Live() {}

  /** Ours, with this spec and status, in YAML. */
  static LiveObject object(KueueKind kind, String name, String spec, String status) {
    String yaml =
        """
        kind: %s
        metadata:
          name: %s
          namespace: %s
          uid: uid-%s
          generation: 2
          labels: {app.kubernetes.io/managed-by: millwright-queues}
          annotations: {queues.millwright.dev/backend: kueue}
        spec: {%s}
        status: {%s}
        """
            .formatted(kind.kind(), name, kind.namespaced() ? "team" : "null", name, spec, status);
    return LiveObject.of(kind, YAML.unmarshal(yaml, GenericKubernetesResource.class));
  }

  /** As Kueue would have it: written by us, and Active. */
  static LiveObject as(KueueObject wanted, String status) {
    LiveObject empty = object(wanted.key().kind(), wanted.key().name(), "", status);
    return new LiveObject(
        wanted.key(),
        empty.uid(),
        empty.generation(),
        empty.backend(),
        false,
        wanted.spec(),
        empty.status());
  }

  static Map<ObjectKey, LiveObject> index(Collection<LiveObject> objects) {
    var index = new HashMap<ObjectKey, LiveObject>();
    objects.forEach(object -> index.put(object.key(), object));
    return index;
  }

  static List<LiveObject> all(List<KueueObject> wanted, String status) {
    return wanted.stream().map(one -> as(one, status)).toList();
  }
}
