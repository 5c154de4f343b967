package dev.millwright.spark.desired.gang;

/** The scheduler that a queue lives in. */
public enum QueueBackEnd {
  /** Groups of pods are objects of their own. */
  VOLCANO,
  /** Groups of pods are annotations of the first pod. */
  YUNIKORN
}
