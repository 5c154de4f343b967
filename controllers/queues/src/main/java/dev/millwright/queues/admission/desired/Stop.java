package dev.millwright.queues.admission.desired;

import java.util.Locale;

/**
 * Why work is stopped, with the one text for it. In texts {@link #QUEUE} stands for the queue as
 * work names it, {@link #WHO} for all that it could have been let in by.
 */
enum Stop {
  INNER("queue QUEUE has queues below it and takes no work itself: name one that has none below"),
  HELD(
      "queue QUEUE is held and takes no new work: wait until its BatchQueue says state Open, or name"
          + " another queue"),
  DRAINED(
      "queue QUEUE is drained and takes no new work: name another queue, or wait until its BatchQueue"
          + " says state Open"),
  ABSENT(
      "queue QUEUE is not in its scheduler yet: try again once its BatchQueue says Enforced, or see"
          + " there what is in the way"),
  REFUSED(
      "queue QUEUE is refused and not in its scheduler: put right what the condition Accepted of its"
          + " BatchQueue names"),
  UNKNOWN(
      "there is no queue QUEUE in this scheduler: correct the name, or make a BatchQueue of this"
          + " name"),
  FORBIDDEN(
      "queue QUEUE lets in none of WHO: have one of them added to submitters of its BatchQueue or of"
          + " one above it, or name another queue"),
  CROWDED(
      "queue QUEUE has more submitters, with those of the queues above it, than admission can hold:"
          + " name groups or namespaces in place of single accounts");

  static final String QUEUE = "QUEUE";
  static final String WHO = "WHO";

  private final String words;

  Stop(String words) {
    this.words = words;
  }

  /** As an entry of a queue says it, and the key under which its text stands. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }
}
