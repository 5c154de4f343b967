package dev.millwright.spark.desired.gang;

/**
 * How far the executors of an attempt are, which decides what Volcano is asked to hold for them.
 */
public enum GangStage {
  /** The first executors have not all had a node yet. */
  FORMING,
  /** They have had, and those that stay have one now. */
  FORMED,
  /** They have had, but of those that stay some are gone. */
  SHORT;

  /**
   * The stage.
   *
   * @param executors how many are asked for
   * @param formed whether the first executors all had nodes at some time of this attempt
   * @param scheduled executors that have a node now and have not ended
   */
  public static GangStage of(ExecutorRange executors, boolean formed, int scheduled) {
    if (!formed && scheduled < executors.first()) {
      return FORMING;
    }
    return scheduled < executors.floor() ? SHORT : FORMED;
  }
}
