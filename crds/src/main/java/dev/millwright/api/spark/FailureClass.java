package dev.millwright.api.spark;

/** What kind of failure ended an attempt; each has its own limit of restarts. */
public enum FailureClass {
  /** Not the program's: eviction, preemption, a lost node, a deadline of scheduling or pulling. */
  Infrastructure,
  /** The program's own: it threw, exited with another code than 0, or ran out of memory. */
  Application,
  /** The driver could not be made: the API server refused an object of it. */
  Submission
}
