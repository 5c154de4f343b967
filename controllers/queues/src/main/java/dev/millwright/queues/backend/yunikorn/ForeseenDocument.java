package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.backend.Foretells.Fate;
import dev.millwright.queues.backend.Foretells.Foreseen;
import dev.millwright.queues.yunikorn.document.DocumentLimit;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.document.PartitionPreemption;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The queues of a document, one by one, for people and for what would become of their work. */
final class ForeseenDocument {
  private static final String POLICY = "preemption.policy";
  private static final String DISABLED = "disabled";

  private final boolean preempts;
  private final boolean quota;
  private final Map<String, Foreseen> queues = new TreeMap<>();

  private ForeseenDocument(@Nullable PartitionPreemption preemption) {
    this.preempts = preemption == null || !Boolean.FALSE.equals(preemption.enabled());
    this.quota = preemption != null && Boolean.TRUE.equals(preemption.quotaPreemptionEnabled());
  }

  /** By name, which is the last part of the path. */
  static Map<String, Foreseen> of(QueuesDocument document) {
    DocumentQueue root = QueueParts.root(document);
    if (root == null) {
      return Map.of();
    }
    var foreseen = new ForeseenDocument(document.partitions().getFirst().preemption());
    root.queues().forEach(queue -> foreseen.add(queue, root.name(), false));
    return foreseen.queues;
  }

  private void add(DocumentQueue queue, String above, boolean protectedAbove) {
    String policy = queue.properties().get(POLICY);
    boolean isProtected = policy == null ? protectedAbove : policy.equals(DISABLED);
    queues.put(
        queue.name(),
        new Foreseen(
            fields(queue, above),
            queue.leaf(),
            DocumentAmounts.of(queue.resources().guaranteedOrNone()),
            preempts && !isProtected ? Fate.CanBeWonBack : Fate.RunsOn,
            DocumentAmounts.of(queue.resources().maxOrNone()),
            quota ? Fate.Interrupted : Fate.RunsOn));
    queue.queues().forEach(child -> add(child, above + "." + queue.name(), isProtected));
  }

  private static SortedMap<String, String> fields(DocumentQueue queue, String above) {
    var fields = new TreeMap<String, String>();
    fields.put("parent", above);
    queue
        .resources()
        .guaranteedOrNone()
        .forEach((name, text) -> put(fields, "guaranteed", name, text));
    queue.resources().maxOrNone().forEach((name, text) -> put(fields, "max", name, text));
    queue.properties().forEach((name, text) -> put(fields, "property", name, text));
    if (queue.maxApplications() > 0) {
      fields.put("maxapplications", String.valueOf(queue.maxApplications()));
    }
    if (queue.leaf()) {
      fields.put("submitacl", queue.submitAcl().isEmpty() ? "nobody" : queue.submitAcl());
    }
    for (DocumentLimit limit : queue.limits()) {
      put(
          fields,
          "limit",
          String.join(",", limit.users()) + " " + String.join(",", limit.groups()),
          limit.maxResources() + " maxapplications " + limit.maxApplications());
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String field, String name, String text) {
    fields.put(field + " " + name, text);
  }
}
