package dev.millwright.spark.schedule.plan.cron;

/** An expression that cron does not know; the message says what is wrong and what to write. */
public final class BadCronException extends IllegalArgumentException {

  BadCronException(String message) {
    super(message);
  }
}
