package dev.millwright.common.kubernetes;

/** The object was changed or deleted since it was read: what was decided from it is void. */
public final class StaleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StaleException(Throwable cause) {
    super(cause);
  }
}
