package dev.millwright.queues.tree;

import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.SolvedQueue.Refused;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * All queues, solved together.
 *
 * @param queues by name; queues before those below them, siblings by name, and at the end those
 *     that hang on nothing
 */
public record SolvedTree(SequencedMap<String, SolvedQueue> queues) {
  public SolvedTree {
    queues = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(queues));
  }

  /** Of this name; null where there is none. */
  public @Nullable SolvedQueue get(String name) {
    return queues.get(name);
  }

  /** Those that can be carried, each before those below it. */
  public List<Accepted> accepted() {
    return of(Accepted.class);
  }

  /** Those that cannot. */
  public List<Refused> refused() {
    return of(Refused.class);
  }

  private <T extends SolvedQueue> List<T> of(Class<T> kind) {
    return queues.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
