package dev.millwright.queues.convert.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** The QueueBackend that carries queues, and the fields of queues that name it. */
public final class BackEnds {
  private BackEnds() {}

  /**
   * A QueueBackend with nothing of its kind of scheduler yet.
   *
   * @param usual its name where nobody says another
   */
  public static ObjectNode of(String usual, Settings settings) {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    made.put("apiVersion", "queues.millwright.dev/v1alpha1").put("kind", "QueueBackend");
    made.putObject("metadata").put("name", Objects.requireNonNullElse(settings.backEnd(), usual));
    ObjectNode spec = made.putObject("spec");
    if (!settings.capacity().isEmpty()) {
      spec.set("capacity", QueueDraft.texts(settings.capacity()));
    }
    return made;
  }

  /** The BatchQueue, which names its back end where it is a top one and a person named that. */
  public static ObjectNode named(QueueDraft queue, Settings settings) {
    String backEnd = settings.backEnd();
    if (backEnd != null && !queue.says("parent")) {
      queue.set("backend", backEnd);
    }
    return queue.object();
  }
}
