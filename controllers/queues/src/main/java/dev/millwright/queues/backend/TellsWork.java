package dev.millwright.queues.backend;

import java.util.List;

/** A back end that can say what work is in its queues. */
public interface TellsWork {
  /**
   * Who holds the queue, like {@code SparkApplication team/etl}, by name; none for an empty one.
   */
  List<String> holders(String queue);
}
