package dev.millwright.spark.schedule.apply;

/** The name of a run is that of an application which is not of the schedule. */
public final class NameTakenException extends IllegalStateException {

  NameTakenException(String message) {
    super(message);
  }
}
