package dev.millwright.spark.application.observe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A driver pod.
 *
 * @param name of the pod
 * @param uid of the pod
 * @param container name of Spark's container; null where the pod does not say
 * @param attempt which it belongs to
 * @param live whether any container of it runs or may still run
 * @param deleting whether it is being deleted
 * @param stage how far it has come
 * @param since when that stage began
 * @param started when Spark's container began to run; null before
 * @param trouble why it does not come further; null if nothing is known to hold it
 * @param end how it ended; null before
 */
public record ObservedDriver(
    String name,
    String uid,
    @Nullable String container,
    int attempt,
    boolean live,
    boolean deleting,
    DriverStage stage,
    Instant since,
    @Nullable Instant started,
    @Nullable Trouble trouble,
    @Nullable DriverEnd end) {

  /** Whether it is the driver of this attempt. */
  public boolean isOf(int number) {
    return attempt == number;
  }
}
