package dev.millwright.spark.launch.conf;

/** A value that cannot be read; the check before a launch turns it into a {@link Refusal}. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** Refuses the value of a key. */
  public RefusedException(String key, String value, String cure) {
    super(new Refusal(key, value, cure).message());
    this.refusal = new Refusal(key, value, cure);
  }

  /** What to tell the user. */
  public Refusal refusal() {
    return refusal;
  }
}
