package dev.millwright.convert.apache;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.Restarts;
import dev.millwright.convert.spark.Span;
import dev.millwright.convert.spark.SparkTarget;
import java.util.function.BiConsumer;

/** {@code restartConfig}, whose own defaults hold where it says nothing. */
final class ApacheRestarts {
  private static final long ATTEMPTS = 3;
  private static final long BACKOFF = 30_000;
  private static final long FOREVER_HOURS = 99_999;
  private static final String LIMITS = "the limits of `spec.restart`";
  private static final String PAUSES = "the `backoff`s of `spec.restart`, which double each time";

  static final FieldTable<SparkTarget> TABLE =
      new FieldTable<SparkTarget>("a restartConfig of spark.apache.org/v1")
          .changed(
              "restartPolicy",
              "`spec.restart.policy`; `OnInfrastructureFailure` is `OnFailure` without retries of"
                  + " class `application`",
              ApacheRestarts::policy)
          .changed("maxRestartAttempts", LIMITS + ", at most 1000000", says("spec.restart.*.limit"))
          .changed("restartBackoffMillis", PAUSES, says("spec.restart.*.backoff"))
          .changed(
              "restartCounterResetMillis",
              "`spec.restart.resetAfter`",
              says("spec.restart.resetAfter"))
          .changed(
              "maxRestartOnFailure",
              "`spec.restart.application.limit` and that of `infrastructure`",
              says("spec.restart.application.limit and that of infrastructure"))
          .changed(
              "restartBackoffMillisForFailure",
              "`spec.restart.application.backoff` and that of `infrastructure`",
              says("spec.restart.application.backoff and that of infrastructure"))
          .changed(
              "maxRestartOnSchedulingFailure",
              "`spec.restart.submission.limit`",
              says("spec.restart.submission.limit"))
          .changed(
              "restartBackoffMillisForSchedulingFailure",
              "`spec.restart.submission.backoff`",
              says("spec.restart.submission.backoff"));

  private ApacheRestarts() {}

  static void convert(Value value, SparkTarget target) {
    TABLE.convert(value, target);
    String policy = value.at("restartPolicy").text();
    if (policy.isEmpty() || policy.equals("Never")) {
      return;
    }
    JsonNode said = value.node();
    long most = number(said, "maxRestartAttempts", ATTEMPTS);
    long pause = number(said, "restartBackoffMillis", BACKOFF);
    long failures = number(said, "maxRestartOnFailure", most);
    String between = Span.ofMillis(number(said, "restartBackoffMillisForFailure", pause));
    boolean programs = !policy.equals("OnInfrastructureFailure");
    Restarts.retry(target, "application", programs ? failures : 0L, programs ? between : null);
    Restarts.retry(target, "infrastructure", failures, between);
    Restarts.retry(
        target,
        "submission",
        number(said, "maxRestartOnSchedulingFailure", most),
        Span.ofMillis(number(said, "restartBackoffMillisForSchedulingFailure", pause)));
    String reset = Span.ofMillis(number(said, "restartCounterResetMillis", -1));
    target.set("restart.resetAfter", reset == null ? FOREVER_HOURS + "h" : reset);
  }

  private static void policy(Value value, SparkTarget target) {
    String policy = value.text();
    boolean infrastructure = policy.equals("OnInfrastructureFailure");
    target.set("restart.policy", infrastructure ? "OnFailure" : policy);
    value.changed(
        infrastructure
            ? "spec.restart.policy is OnFailure, and spec.restart.application.limit is 0; what"
                + " evicts or preempts a driver is infrastructure here"
            : "spec.restart.policy, with limits for each class of failures");
  }

  private static BiConsumer<Value, SparkTarget> says(String where) {
    return (value, target) -> {
      boolean never = target.find("restart.policy") == null || isNever(target);
      value.changed(never ? "left out: nothing is restarted" : where);
    };
  }

  private static boolean isNever(SparkTarget target) {
    JsonNode policy = target.find("restart.policy");
    return policy != null && policy.asText().equals("Never");
  }

  private static long number(JsonNode said, String field, long otherwise) {
    Long number = Restarts.number(said, field);
    return number == null ? otherwise : number;
  }
}
