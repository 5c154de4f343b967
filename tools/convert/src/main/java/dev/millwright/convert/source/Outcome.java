package dev.millwright.convert.source;

/** What became of a field. */
public enum Outcome {
  /** It is said here too, with the same meaning, if under another name. */
  KEPT,
  /** It is said in another way, or left out because nothing is lost by that. */
  CHANGED,
  /** It could not be taken over; somebody has to decide. */
  REFUSED
}
