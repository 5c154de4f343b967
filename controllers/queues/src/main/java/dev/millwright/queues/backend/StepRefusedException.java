package dev.millwright.queues.backend;

import java.util.Map;

/** A back end looked at a step and does not take it; to try the same again is of no use. */
public final class StepRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a copy of texts, which is serializable
  private final Map<String, String> queues;

  /**
   * Refused.
   *
   * @param message in the words of who refused
   * @param cause what was thrown
   */
  public StepRefusedException(String message, Throwable cause) {
    super(message, cause);
    this.queues = Map.of();
  }

  /**
   * Refused for some of several queues that the step is for.
   *
   * @param queues by name, each with what is said against it
   */
  public StepRefusedException(Map<String, String> queues) {
    super(String.join(" ", queues.values()));
    this.queues = Map.copyOf(queues);
  }

  /** Whether the step is for many queues, and can be done for all but those it was refused for. */
  public boolean isOfSome() {
    return !queues.isEmpty();
  }

  /** The queues that this step was refused for, each with what is said against it. */
  public Map<String, String> queues(Step step) {
    return queues.isEmpty() ? Map.of(step.queue(), String.valueOf(getMessage())) : queues;
  }
}
