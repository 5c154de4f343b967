package dev.millwright.queues.volcano.desired;

import dev.millwright.queues.tree.Amounts;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.util.Map;
import java.util.TreeMap;

/**
 * Volcano's objects as they are written. They are generic, so that fields that newer versions of
 * Volcano have are not lost.
 */
public final class QueueObject {
  public static final String API_VERSION = "scheduling.volcano.sh/v1beta1";
  public static final String KIND = "Queue";

  /** Field manager, and value of the label that marks a Queue as ours. */
  public static final String MANAGER = "millwright-queues";

  /** Label of each Queue that is ours. */
  public static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  /** Annotation of each Queue that is ours: the QueueBackend whose it is. */
  public static final String BACKEND = "queues.millwright.dev/backend";

  private QueueObject() {}

  /** What a Command asks for. */
  public enum Action {
    /** Takes work again, and so do Queues below that were closed with it. */
    OpenQueue,
    /** Takes no new work, nor do Queues below. */
    CloseQueue
  }

  /**
   * The Queue, with what is ours of it and nothing else.
   *
   * @param name of the Queue
   * @param spec what it says
   * @param backend name of the QueueBackend whose it is
   */
  public static GenericKubernetesResource of(String name, QueueSpec spec, String backend) {
    var queue = new GenericKubernetesResource();
    queue.setApiVersion(API_VERSION);
    queue.setKind(KIND);
    queue.setMetadata(
        new ObjectMetaBuilder()
            .withName(name)
            .addToLabels(MANAGED_BY, MANAGER)
            .addToAnnotations(BACKEND, backend)
            .build());
    queue.setAdditionalProperty("spec", fields(spec));
    return queue;
  }

  /**
   * A Command, which Volcano's controller does and deletes. It may be made twice.
   *
   * @param namespace in which it is made
   * @param name of the Queue
   * @param uid of the Queue, with which a Command goes that nobody did
   */
  public static GenericKubernetesResource command(
      String namespace, String name, String uid, Action action) {
    OwnerReference target =
        new OwnerReferenceBuilder()
            .withApiVersion(API_VERSION)
            .withKind(KIND)
            .withName(name)
            .withUid(uid)
            .withController(true)
            .withBlockOwnerDeletion(true)
            .build();
    var command = new GenericKubernetesResource();
    command.setApiVersion("bus.volcano.sh/v1alpha1");
    command.setKind("Command");
    command.setMetadata(
        new ObjectMetaBuilder()
            .withNamespace(namespace)
            .withGenerateName(name + "-" + (action == Action.OpenQueue ? "open" : "close") + "-")
            .addToLabels(MANAGED_BY, MANAGER)
            .withOwnerReferences(target)
            .build());
    command.setAdditionalProperty("action", action.name());
    command.setAdditionalProperty("target", target);
    return command;
  }

  private static Map<String, Object> fields(QueueSpec spec) {
    var fields = new TreeMap<String, Object>();
    fields.put("parent", spec.parent());
    fields.put("weight", spec.weight());
    fields.put("reclaimable", spec.reclaimable());
    fields.put("priority", spec.priority());
    put(fields, "capability", spec.capability());
    put(fields, "deserved", spec.deserved());
    if (!spec.guarantee().values().isEmpty()) {
      var guarantee = new TreeMap<String, Object>();
      put(guarantee, "resource", spec.guarantee());
      fields.put("guarantee", guarantee);
    }
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, Amounts amounts) {
    if (!amounts.values().isEmpty()) {
      var texts = new TreeMap<String, Object>();
      amounts.values().forEach((key, value) -> texts.put(key, Amounts.text(key, value)));
      fields.put(name, texts);
    }
  }
}
