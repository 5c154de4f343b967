package dev.millwright.pulsar.admin;

import org.jspecify.annotations.Nullable;

/**
 * A call to Pulsar's admin interface that did not do what it should; the kinds are all there are.
 */
public abstract sealed class AdminException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private AdminException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** What was said, by Pulsar or by the network, without our own words. */
  public String said() {
    return String.valueOf(getMessage());
  }

  /** What the call is about is not there. */
  public static final class NotFound extends AdminException {
    private static final long serialVersionUID = 1L;

    public NotFound(String said, @Nullable Throwable cause) {
      super(said, cause);
    }
  }

  /** It exists already, is not empty, or changed under our hands. */
  public static final class Conflict extends AdminException {
    private static final long serialVersionUID = 1L;

    public Conflict(String said, @Nullable Throwable cause) {
      super(said, cause);
    }
  }

  /** Our credentials are missing, wrong, or do not suffice. */
  public static final class Denied extends AdminException {
    private static final long serialVersionUID = 1L;

    public Denied(String said, @Nullable Throwable cause) {
      super(said, cause);
    }
  }

  /** Pulsar understood and does not want to; its words say why. */
  public static final class Refused extends AdminException {
    private static final long serialVersionUID = 1L;

    public Refused(String said, @Nullable Throwable cause) {
      super(said, cause);
    }
  }

  /** Nobody answered in time, or Pulsar failed within; a later try may do. */
  public static final class Unreachable extends AdminException {
    private static final long serialVersionUID = 1L;

    public Unreachable(String said, @Nullable Throwable cause) {
      super(said, cause);
    }
  }

  /** Something answered that is not Pulsar's admin interface. */
  public static final class Garbage extends AdminException {
    private static final long serialVersionUID = 1L;

    public Garbage(String said, @Nullable Throwable cause) {
      super(said, cause);
    }
  }
}
