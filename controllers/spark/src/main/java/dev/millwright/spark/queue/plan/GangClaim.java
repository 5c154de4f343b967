package dev.millwright.spark.queue.plan;

import dev.millwright.spark.launch.resource.Amounts;

/**
 * What an attempt asks of a queue whose scheduler gathers the pods of a gang one by one.
 *
 * @param queue name of the BatchQueue
 * @param byDefault whether who says nothing of it is a gang there
 * @param needs driver and first executors
 * @param ceiling most that the queue may use; a resource not named has no limit
 */
public record GangClaim(String queue, boolean byDefault, Amounts needs, Amounts ceiling) {

  /** Whether it has room together with others, were there nobody else. */
  boolean fitsBeside(Amounts others) {
    return needs.plus(others).values().entrySet().stream()
        .allMatch(
            need -> {
              var limit = ceiling.values().get(need.getKey());
              return limit == null || need.getValue().compareTo(limit) <= 0;
            });
  }
}
