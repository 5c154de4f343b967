package dev.millwright.convert.apache;

import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.Copy;
import dev.millwright.convert.spark.Span;
import dev.millwright.convert.spark.SparkTarget;
import java.util.function.BiConsumer;

/** {@code applicationTolerations}: timeouts, restarts, and what stays at the end. */
final class ApacheTolerations {
  private static final long SECOND = 1000;

  private static final FieldTable<SparkTarget> TIMEOUTS =
      new FieldTable<SparkTarget>("an applicationTimeoutConfig of spark.apache.org/v1")
          .changed(
              "driverStartTimeoutMillis",
              "`spec.deadlines.scheduling` and `.imagePull`, each as long",
              deadline("scheduling", "imagePull"))
          .changed(
              "driverReadyTimeoutMillis", "`spec.deadlines.driverReady`", deadline("driverReady"))
          .changed(
              "executorStartTimeoutMillis",
              "`spec.deadlines.firstExecutor`: of one executor, not of a number",
              deadline("firstExecutor"))
          .leftOut(
              "forceTerminationGracePeriodMillis",
              "pods end by their own terminationGracePeriodSeconds, which a template can say")
          .leftOut("terminationRequeuePeriodMillis", "nobody polls for the end of pods");

  private static final String THRESHOLDS =
      "is left out: no state depends on a number of executors, which status.executors counts; how"
          + " many there are is said by executor.instances or dynamicAllocation, and spec.queue"
          + " starts a driver only where its first executors have room too";

  private static final FieldTable<SparkTarget> INSTANCES =
      new FieldTable<SparkTarget>("an instanceConfig of spark.apache.org/v1")
          .refused("initExecutors", THRESHOLDS)
          .refused("minExecutors", THRESHOLDS)
          .refused("maxExecutors", THRESHOLDS);

  static final FieldTable<SparkTarget> TABLE =
      new FieldTable<SparkTarget>("applicationTolerations of spark.apache.org/v1")
          .nested("restartConfig", ApacheRestarts.TABLE, ApacheRestarts::convert)
          .nested("applicationTimeoutConfig", TIMEOUTS)
          .nested("instanceConfig", INSTANCES)
          .kept("resourceRetainPolicy", "`spec.podRetention`", Copy.text("podRetention"))
          .refused(
              "resourceRetainDurationMillis",
              "is left out: pods stay as podRetention says until the application goes; say that by"
                  + " spec.ttlSecondsAfterFinished")
          .changed(
              "ttlAfterStopMillis",
              "`spec.ttlSecondsAfterFinished`, in seconds",
              ApacheTolerations::timeToLive);

  private ApacheTolerations() {}

  static void defaults(Value spec, SparkTarget target) {
    Value tolerations = spec.at("applicationTolerations");
    if (target.find("podRetention") == null) {
      target.set("podRetention", "Never");
      tolerations
          .at("resourceRetainPolicy")
          .changed("is not said, which is Never there and Always here: spec.podRetention is Never");
    }
    if (target.find("restart.policy") == null) {
      target.set("restart.policy", "Never");
      tolerations
          .at("restartConfig")
          .changed(
              "is not said, which is Never there and OnFailure here: spec.restart.policy is Never");
    }
  }

  private static BiConsumer<Value, SparkTarget> deadline(String... fields) {
    return (value, target) -> {
      String span = Span.ofMillis(value.node().asLong());
      if (span == null) {
        value.refused(value.text() + " is left out: a deadline is above 0");
        return;
      }
      for (String field : fields) {
        target.set("deadlines." + field, span);
      }
      value.changed(
          "spec.deadlines.%s: %s".formatted(String.join(" and spec.deadlines.", fields), span));
    };
  }

  private static void timeToLive(Value value, SparkTarget target) {
    long millis = value.node().asLong();
    if (millis < 0) {
      value.changed("left out, which is never");
    } else {
      target.set(
          "ttlSecondsAfterFinished",
          (int) Math.min(Math.ceilDiv(millis, SECOND), Integer.MAX_VALUE));
      value.changed("spec.ttlSecondsAfterFinished: in seconds");
    }
  }
}
