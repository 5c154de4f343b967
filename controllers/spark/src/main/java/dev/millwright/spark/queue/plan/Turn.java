package dev.millwright.spark.queue.plan;

/** What the line says to an application. */
public enum Turn {
  /** It may begin. */
  BEGINS,
  /** Its turn has come, and it has to say so before it begins. */
  CALLED,
  /** It waits, and is among the first of its queue. */
  FRONT,
  /** It waits behind others of its queue. */
  BACK,
  /** It has to say that it waits before its turn can come. */
  JOINS,
  /** The line was looked at before it was as it is now. */
  UNSEEN
}
