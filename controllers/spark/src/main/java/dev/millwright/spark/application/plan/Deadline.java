package dev.millwright.spark.application.plan;

import dev.millwright.api.spark.FailureClass;
import dev.millwright.spark.application.observe.DriverEnd;
import java.time.Instant;

/**
 * A deadline of {@code spec.deadlines} that has passed.
 *
 * @param reason word of the failure
 * @param message what it waited for, and what to do
 * @param last whether no other attempt may follow
 */
record Deadline(String reason, String message, boolean last) {
  DriverEnd.Failure failure(Instant now) {
    return new DriverEnd.Failure(
        now, last ? FailureClass.Application : FailureClass.Infrastructure, reason, message, null);
  }
}
