package dev.millwright.queues.backend;

import dev.millwright.api.queues.ApplicationCounts;
import dev.millwright.api.queues.QueueUsage;
import dev.millwright.api.queues.WaitingWorkload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A back end that can say how its queues are used. */
public interface TellsUsage {
  /** What is told of a queue. */
  record Usage(
      @Nullable QueueUsage usage,
      @Nullable ApplicationCounts applications,
      List<WaitingWorkload> waiting) {
    /** Nothing is known. */
    public static final Usage UNKNOWN = new Usage(null, null, List.of());

    public Usage {
      waiting = List.copyOf(waiting);
    }
  }

  /** Of this queue, with all below it. */
  Usage usage(String queue);
}
