package dev.millwright.spark.application.observe;

/** How far a driver has come, in the order in which it happens. */
public enum DriverStage {
  /** It has no node. */
  UNSCHEDULED,
  /** It has a node; images are pulled, volumes mounted, init containers run. */
  PREPARING,
  /** Spark's container runs and is not ready. */
  STARTED,
  /** Spark's container is ready. */
  READY,
  /** Spark's container has ended, well or not. */
  ENDED
}
