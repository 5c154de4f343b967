package dev.millwright.benchmarks.spark;

/** What happens to an application, in its order, as a client of the API server sees it. */
enum Moment {
  /** The benchmark asks for it. */
  CREATED,
  /** Its driver pod exists. */
  DRIVER_MADE,
  /** Its driver pod is Running. */
  DRIVER_RUNNING,
  /** Its status says Running. */
  TOLD_RUNNING,
  /** Its status counts all executors as running. */
  TOLD_EXECUTORS,
  /** Its driver pod has Succeeded. */
  DRIVER_ENDED,
  /** Its status says Succeeded. */
  TOLD_SUCCEEDED
}
