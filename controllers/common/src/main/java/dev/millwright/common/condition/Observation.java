package dev.millwright.common.condition;

/**
 * What a controller has to say about one condition now; {@link Conditions#merge} adds generation
 * and time.
 *
 * @param type CamelCase name of the condition
 * @param status whether it holds
 * @param reason CamelCase word for programs
 * @param message sentence for people, naming field, value and cure where something is to be done
 */
public record Observation(String type, Status status, String reason, String message) {

  /** Whether a condition holds, as Kubernetes writes it. */
  public enum Status {
    TRUE("True"),
    FALSE("False"),
    UNKNOWN("Unknown");

    private final String text;

    Status(String text) {
      this.text = text;
    }

    /** The word in the object. */
    public String text() {
      return text;
    }
  }

  /** The condition holds. */
  public static Observation isTrue(String type, String reason, String message) {
    return new Observation(type, Status.TRUE, reason, message);
  }

  /** The condition holds. */
  public static Observation isTrue(String type, Reason reason, String message) {
    return isTrue(type, reason.word(), message);
  }

  /** The condition does not hold. */
  public static Observation isFalse(String type, String reason, String message) {
    return new Observation(type, Status.FALSE, reason, message);
  }

  /** The condition does not hold. */
  public static Observation isFalse(String type, Reason reason, String message) {
    return isFalse(type, reason.word(), message);
  }

  /** It could not be found out. */
  public static Observation unknown(String type, Reason reason, String message) {
    return unknown(type, reason.word(), message);
  }

  /** It could not be found out. */
  public static Observation unknown(String type, String reason, String message) {
    return new Observation(type, Status.UNKNOWN, reason, message);
  }
}
