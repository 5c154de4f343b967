package dev.millwright.common.condition;

import dev.millwright.common.condition.Observation.Status;

/**
 * A condition that carries a reason, and what it then says.
 *
 * @param type CamelCase name of the condition
 * @param status whether it holds
 */
public record Mark(String type, Status status) {

  /** The condition holds. */
  public static Mark yes(String type) {
    return new Mark(type, Status.TRUE);
  }

  /** The condition does not hold. */
  public static Mark no(String type) {
    return new Mark(type, Status.FALSE);
  }

  /** It could not be found out. */
  public static Mark unknown(String type) {
    return new Mark(type, Status.UNKNOWN);
  }
}
