package dev.millwright.queues.backend;

/** One write to a back end. */
public interface Step {
  /** Name of the BatchQueue it is for; a back end that is written as a whole names the first. */
  String queue();

  /** What is done, for people who read a plan. */
  default String words() {
    return "write queue " + queue();
  }
}
