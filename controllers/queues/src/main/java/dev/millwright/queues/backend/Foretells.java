package dev.millwright.queues.backend;

import dev.millwright.queues.tree.Amounts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A back end that can say what steps would make of its queues, before they are done. One that
 * cannot is asked for its steps only.
 *
 * @param <S> what it calls a step
 */
public interface Foretells<S extends Step> {
  /** What becomes of running work that is above an amount. */
  enum Fate {
    /** The scheduler ends it. */
    Interrupted,
    /** The scheduler ends it once others ask for what they are guaranteed. */
    CanBeWonBack,
    /** It goes on to its end. */
    RunsOn
  }

  /**
   * A queue in the back end.
   *
   * @param fields what it says, by the back end's names of its fields, for people
   * @param leaf whether it takes work
   * @param guaranteed what it wins back
   * @param aboveGuaranteed what becomes of work above that
   * @param max its own limit; of resources that are not there it has none
   * @param aboveMax what becomes of work above that
   */
  record Foreseen(
      SortedMap<String, String> fields,
      boolean leaf,
      Amounts guaranteed,
      Fate aboveGuaranteed,
      Amounts max,
      Fate aboveMax) {
    public Foreseen {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
  }

  /** The queues that are ours as they are, by name. */
  Map<String, Foreseen> now();

  /** The same once these steps are done. */
  Map<String, Foreseen> after(List<S> steps);

  /** What it cannot tell ahead, in a sentence for people; null where it tells all. */
  @Nullable String untold();
}
