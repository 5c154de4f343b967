package dev.millwright.spark.application.apply;

/** The object was changed since it was read: what was decided is void. */
public final class StaleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StaleException(Throwable cause) {
    super(cause);
  }
}
