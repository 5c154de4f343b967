package dev.millwright.queues;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueBackend;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** Objects as somebody writes them. */
public final class Written {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  private Written() {}

  /** A queue with this spec, in YAML. */
  public static BatchQueue queue(String name, String spec) {
    return YAML.unmarshal(yaml("BatchQueue", name, spec), BatchQueue.class);
  }

  /** A back end with this spec, in YAML. */
  public static QueueBackend backEnd(String name, String spec) {
    return YAML.unmarshal(yaml("QueueBackend", name, spec), QueueBackend.class);
  }

  private static String yaml(String kind, String name, String spec) {
    return """
        apiVersion: queues.millwright.dev/v1alpha1
        kind: %s
        metadata: {name: %s, generation: 3, resourceVersion: "1", uid: uid-%s}
        spec: {%s}
        """
        .formatted(kind, name, name, spec);
  }
}
