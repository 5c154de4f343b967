package dev.millwright.queues.backend;

import org.jspecify.annotations.Nullable;

/** A back end could not be read or written; it is tried again. */
public final class BackEndFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Failed.
   *
   * @param message sentences for people: what was tried, what came, and what to do
   * @param cause what was thrown; null where nothing was
   */
  public BackEndFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
