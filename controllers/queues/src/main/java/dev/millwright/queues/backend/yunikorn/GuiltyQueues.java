package dev.millwright.queues.backend.yunikorn;

import dev.millwright.queues.yunikorn.document.QueuesDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The queues for which a document is refused, though nobody says which they are. What a document
 * may say of a queue depends on those above and beside it, so a document with fewer queues is never
 * refused for more: half of the changed ones are left out, then half of those, until one is left.
 */
final class GuiltyQueues {
  private final QueuesDocument document;
  private final Function<QueuesDocument, @Nullable String> refusal;

  /** Not known to be guilty, those above before those below. */
  private final List<String> open;

  private final SortedMap<String, String> guilty = new TreeMap<>();

  private GuiltyQueues(
      QueuesDocument document,
      List<String> changed,
      Function<QueuesDocument, @Nullable String> refusal) {
    this.document = document;
    this.open = new ArrayList<>(changed);
    this.refusal = refusal;
  }

  /**
   * Finds them.
   *
   * @param document that is refused
   * @param changed paths of its queues that may be to blame, those above before those below
   * @param most queues that are looked for; after so many all that are left count as guilty, for
   *     nobody knows
   * @param reason why it is refused
   * @param refusal why a document is refused; null where it is taken
   * @return paths, each with what is said against it; none where it is refused whoever of them is
   *     left out
   */
  static SortedMap<String, String> of(
      QueuesDocument document,
      List<String> changed,
      int most,
      String reason,
      Function<QueuesDocument, @Nullable String> refusal) {
    var search = new GuiltyQueues(document, changed, refusal);
    return search.run(most, reason) ? search.guilty : new TreeMap<>();
  }

  private boolean run(int most, String reason) {
    int taken = 0;
    String why = reason;
    while (why != null) {
      if (guilty.size() == most) {
        for (String path : open.subList(taken, open.size())) {
          guilty.put(path, why);
        }
        return true;
      }
      // That nothing is refused with none of them is not known the first time.
      Found found = search(guilty.isEmpty() ? -1 : taken, open.size(), why, this::withFirst);
      if (found == null || found.place() < 0) {
        return false;
      }
      taken = found.place();
      String path = open.remove(taken);
      guilty.put(path, found.reason());
      open.removeIf(below -> below.startsWith(path + "."));
      why = withFirst(open.size());
    }
    return true;
  }

  private @Nullable String withFirst(int many) {
    var without = new HashSet<>(open.subList(many, open.size()));
    without.addAll(guilty.keySet());
    return refusal.apply(KeptQueues.without(document, without));
  }

  /**
   * Of several in a row the one with which it begins to be refused.
   *
   * @param place of it; negative where it is refused with none of them
   * @param reason what is said then
   */
  record Found(int place, String reason) {}

  /**
   * Asks the fewest times that are enough: four times for ten queues, ten for a thousand.
   *
   * @param takenWith so many of the first ones are known to do no harm; -1 where that is not known
   *     of none of them either
   * @param refusedWith it is refused with so many of them
   * @param reason what is said with so many
   * @param refusal what is said with the first so many; null where that is taken
   */
  static @Nullable Found search(
      int takenWith, int refusedWith, String reason, IntFunction<@Nullable String> refusal) {
    int taken = takenWith;
    int refused = refusedWith;
    String why = reason;
    while (refused - taken > 1) {
      int middle = (taken + refused) >>> 1;
      String said = refusal.apply(middle);
      if (said == null) {
        taken = middle;
      } else {
        refused = middle;
        why = said;
      }
    }
    return refused <= taken ? null : new Found(refused - 1, why);
  }

  /** The same by the last part of each path, which is the name of the BatchQueue. */
  static SortedMap<String, String> byName(Map<String, String> byPath) {
    var names = new TreeMap<String, String>();
    byPath.forEach((path, reason) -> names.put(QueueParts.name(path), reason));
    return names;
  }
}
