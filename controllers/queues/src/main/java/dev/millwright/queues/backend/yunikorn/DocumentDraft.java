package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.yunikorn.check.DocumentCheck;
import dev.millwright.queues.yunikorn.document.Fault;
import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The document that is to be written: of what is wanted so much that the scheduler would start with
 * it.
 *
 * @param text of it
 * @param parts of it, queue by queue
 * @param changed paths of its queues of which the former one said something else, or nothing; those
 *     above before those below
 * @param withheld names of queues that stay as they were, for with them it would not start → what
 *     is wrong
 * @param cutOff names of queues that are left out because one above them stays out
 * @param deadly why it would not start with this one either, whoever is withheld; null where it
 *     would
 */
record DocumentDraft(
    String text,
    QueueParts parts,
    List<String> changed,
    SortedMap<String, String> withheld,
    Set<String> cutOff,
    @Nullable String deadly) {
  private static final int SHOWN = 3;

  /** Each one is some checks of the whole document. */
  private static final int GUILTY_MOST = 64;

  DocumentDraft {
    changed = List.copyOf(changed);
    cutOff = Set.copyOf(cutOff);
    withheld = Collections.unmodifiableSortedMap(new TreeMap<>(withheld));
  }

  /**
   * Of these.
   *
   * @param wanted all that is wanted, with room for these queues, by name, that stay as they are
   * @param old the document that is there
   * @param former its text; empty for none
   * @param kept names of queues that stay as they are
   */
  static DocumentDraft of(
      Function<Set<String>, Rendering> wanted,
      QueuesDocument old,
      String former,
      Set<String> kept) {
    QueueParts before = QueueParts.of(old);
    var all = new HashSet<>(kept);
    var withheld = new TreeMap<String, String>();
    while (true) {
      Rendering rendering = wanted.apply(all);
      String text = rendering.text();
      QueueParts parts = rendering.parts();
      List<String> changed =
          parts.changed(before).stream()
              .filter(path -> !all.contains(QueueParts.name(path)))
              .toList();
      String deadly = text.equals(former) ? null : deadly(DocumentCheck.check(text));
      var guilty =
          deadly == null ? Map.<String, String>of() : guilty(rendering.document(), changed, deadly);
      if (guilty.isEmpty()) {
        return new DocumentDraft(
            text,
            parts,
            changed,
            withheld,
            cutOff(QueueParts.of(rendering.fresh()), parts, all),
            deadly);
      }
      all.addAll(guilty.keySet());
      withheld.putAll(guilty);
    }
  }

  private static Map<String, String> guilty(
      QueuesDocument document, List<String> changed, String deadly) {
    return GuiltyQueues.byName(
        GuiltyQueues.of(
            document, changed, GUILTY_MOST, deadly, fewer -> deadly(DocumentCheck.check(fewer))));
  }

  private static Set<String> cutOff(QueueParts wanted, QueueParts parts, Set<String> kept) {
    return wanted.changed(parts).stream()
        .filter(path -> parts.get(path) == null)
        .map(QueueParts::name)
        .filter(name -> !kept.contains(name))
        .collect(Collectors.toSet());
  }

  private static @Nullable String deadly(List<Fault> faults) {
    String text =
        faults.stream()
            .filter(fault -> fault.effect().stops())
            .limit(SHOWN)
            .map(Fault::text)
            .collect(Collectors.joining("; "));
    return text.isEmpty() ? null : text;
  }
}
