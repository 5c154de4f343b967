package dev.millwright.queues.admission.desired;

import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.TellsQueues;
import dev.millwright.queues.plan.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the admission policies look up, so that they hold no text and no rule that could differ from
 * ours: what the scheduler is called, a text for each {@link Stop}, {@code submitters}, and {@code
 * queues} with one line for each queue, {@code <name> <state> <name in the back end> <whose set of
 * submitters>}. The lines are one text, in which a policy finds one in no time; the API server
 * copies a parameter key by key for each object that it judges, and ten thousand keys cost it 10 ms
 * of each pod.
 *
 * @param data for a QueueDirectory
 */
public record Directory(SortedMap<String, String> data) {
  /** In place of all entries where they do not fit; the policies then let in everything. */
  public static final String FULL = "full";

  /** Bytes of keys and values; etcd takes 1.5 MiB in one request. */
  static final int ROOM = 1_000_000;

  public Directory {
    data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
  }

  /**
   * Of a back end.
   *
   * @param tree all its queues as they shall be
   * @param backEnd says how work names queues
   * @param observed what it has
   * @return empty for a back end that does not tell which queues it has
   */
  public static Optional<Directory> of(Tree tree, BackEnd<?> backEnd, Observed<?> observed) {
    return observed instanceof TellsQueues tells
        ? Optional.of(within(ROOM, new Source(tree, backEnd, observed, tells)))
        : Optional.empty();
  }

  /** Shorter where it would be longer than this. */
  static Directory within(int room, Source source) {
    SortedMap<String, String> whole = new DirectoryEntries(source, true).data();
    if (size(whole) <= room) {
      return new Directory(whole);
    }
    SortedMap<String, String> shorter = new DirectoryEntries(source, false).data();
    return new Directory(
        size(shorter) <= room ? shorter : new TreeMap<>(Map.of(FULL, "more queues than fit")));
  }

  /** What it is made from. */
  record Source(Tree tree, BackEnd<?> backEnd, Observed<?> observed, TellsQueues tells) {}

  private static int size(Map<String, String> data) {
    return data.entrySet().stream()
        .mapToInt(entry -> entry.getKey().length() + bytes(entry.getValue()))
        .sum();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
