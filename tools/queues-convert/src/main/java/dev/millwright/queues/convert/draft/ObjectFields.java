package dev.millwright.queues.convert.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import java.util.Set;

/** What objects of Kubernetes have beside their spec. */
public final class ObjectFields {
  private static final String SERVERS = "the API server's own";
  private static final String APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  /** What the queues controller writes onto objects of schedulers. */
  private static final Set<String> OURS =
      Set.of("queues.millwright.dev/backend", "app.kubernetes.io/managed-by");

  private ObjectFields() {}

  /**
   * The fields of a queue that is an object.
   *
   * @param type of what is read, for people
   * @param spec its own fields
   */
  public static FieldTable<QueueDraft> of(String type, FieldTable<QueueDraft> spec) {
    return new FieldTable<QueueDraft>(type)
        .changed(
            "apiVersion",
            "`queues.millwright.dev/v1alpha1`",
            (v, q) -> v.changed("queues.millwright.dev/v1alpha1"))
        .changed("kind", "`BatchQueue`", (v, q) -> v.changed("BatchQueue"))
        .nested("metadata", metadata())
        .nested("spec", spec);
  }

  private static FieldTable<QueueDraft> metadata() {
    return new FieldTable<QueueDraft>("metadata of Kubernetes")
        .kept("name", "`metadata.name`, or another where that is none here", ObjectFields::name)
        .kept("labels", "`metadata.labels`", ObjectFields::notes)
        .kept("annotations", "`metadata.annotations`", ObjectFields::notes)
        .refused(
            "ownerReferences",
            "is left out: it names an object's uid; let its owner apply this one")
        .leftOut("finalizers", "the scheduler's own")
        .leftOut("creationTimestamp", SERVERS)
        .leftOut("deletionTimestamp", SERVERS)
        .leftOut("deletionGracePeriodSeconds", SERVERS)
        .leftOut("generation", SERVERS)
        .leftOut("managedFields", SERVERS)
        .leftOut("resourceVersion", SERVERS)
        .leftOut("selfLink", SERVERS)
        .leftOut("uid", SERVERS);
  }

  /** Says where a name stands now. */
  public static void name(Value value, QueueDraft queue) {
    if (value.text().equals(queue.name())) {
      value.kept("metadata.name");
    } else {
      value.changed(QueueNames.change(queue));
    }
  }

  private static void notes(Value value, QueueDraft queue) {
    ObjectNode taken = queue.metadata().objectNode();
    for (Value note : value.fields()) {
      if (note.name().equals(APPLIED)) {
        note.changed("left out: kubectl's own, of the object that was");
      } else if (OURS.contains(note.name())) {
        note.changed("left out: the queues controller's own");
      } else if (note.name().startsWith("volcano.sh/")) {
        note.changed("left out: the scheduler's own");
      } else {
        taken.set(note.name(), note.node());
      }
    }
    if (!taken.isEmpty()) {
      queue.metadata().set(value.name(), taken);
      value.kept("metadata." + value.name());
    }
  }
}
