package dev.millwright.queues.backend;

/** A back end looked at a step and does not take it; to try the same again is of no use. */
public final class StepRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Refused.
   *
   * @param message in the words of who refused
   * @param cause what was thrown
   */
  public StepRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
