package dev.millwright.queues.backend;

/** A back end that one piece of work in a wrong queue can stop for everybody. */
public interface QuarantinesWork {
  /**
   * Moves such work aside, and what was moved back to its queue once that takes it.
   *
   * @param observed what this back end was seen to have
   * @return whether anything was moved
   */
  boolean moveAside(Observed<?> observed);
}
