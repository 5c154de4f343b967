package dev.millwright.queues.convert.yarn;

import dev.millwright.convert.source.Value;
import dev.millwright.queues.convert.draft.Access;
import dev.millwright.queues.convert.draft.Forest;
import dev.millwright.queues.convert.draft.QueueDraft;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who may submit to a queue of YARN: whom it lists, and whom the queues above it list. */
final class SubmitLists {
  static final String SUBMIT = "acl_submit_applications";
  static final String ADMINISTER = "acl_administer_queue";

  private final Map<QueueDraft, Access> access = new HashMap<>();
  private final Forest forest;

  SubmitLists(Forest forest) {
    this.forest = forest;
  }

  /** Says what becomes of one list. */
  void tell(Value value, QueueDraft queue) {
    Access above = queue.above() == null ? Access.NOBODY : access(queue.above());
    parse(value.text()).tell(value, queue, forest.isRoot(queue), above);
  }

  /** Writes who may submit to a queue that takes work. */
  void write(QueueDraft queue) {
    access(queue).write(queue, SUBMIT);
  }

  /**
   * By all lists from the root down. A root that says nothing of who submits lets in everybody;
   * that everybody administers where nothing is said is left aside, or no list would keep anybody
   * out.
   */
  private Access access(QueueDraft queue) {
    Access known = access.get(queue);
    if (known == null) {
      Value root = queue.root();
      boolean unsaid = forest.isRoot(queue) && !root.node().has(SUBMIT);
      known = parse(unsaid ? "*" : root.at(SUBMIT).text()).plus(parse(root.at(ADMINISTER).text()));
      if (queue.above() != null) {
        known = known.plus(access(queue.above()));
      }
      access.put(queue, known);
    }
    return known;
  }

  /** Users, a space, groups; names with commas between them. */
  private static Access parse(String text) {
    if (text.strip().equals("*")) {
      return Access.of(List.of("*"), List.of());
    }
    String[] parts = text.split("\\s+", 2);
    return Access.of(names(parts[0]), parts.length < 2 ? List.of() : names(parts[1]));
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }
}
