package dev.millwright.queues;

import dev.millwright.api.queues.QueueBackend;
import dev.millwright.queues.backend.BackEnd;
import org.jspecify.annotations.Nullable;

/** Finds the scheduler behind a QueueBackend. */
@FunctionalInterface
public interface BackEnds {
  /** What carries its queues; null for a kind of scheduler that this controller does not know. */
  @Nullable BackEnd<?> of(QueueBackend backEnd);
}
