package dev.millwright.queues.backend;

/** A back end that may have admission policies in front of it. */
public interface Guarded {
  /** Those that were found when this look at the back end began. */
  Guard guard();
}
