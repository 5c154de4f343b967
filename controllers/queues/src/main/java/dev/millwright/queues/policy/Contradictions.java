package dev.millwright.queues.policy;

import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.tree.Contradiction;
import dev.millwright.queues.tree.SolvedQueue.Refused;
import java.util.stream.Collectors;

/** Contradictions of a tree in the words of conditions. */
public final class Contradictions {
  private static final int SHOWN = 8;

  private Contradictions() {}

  /** The word for programs. */
  public static QueueReason reason(Contradiction.Kind kind) {
    return QueueReason.valueOf(kind.name());
  }

  /** All that is wrong with a queue, in one message. */
  public static String text(Refused refused) {
    String all =
        refused.contradictions().stream()
            .limit(SHOWN)
            .map(Contradiction::message)
            .collect(Collectors.joining(". "));
    int more = refused.contradictions().size() - SHOWN;
    return more > 0 ? "%s. And %d more.".formatted(all, more) : all + ".";
  }
}
