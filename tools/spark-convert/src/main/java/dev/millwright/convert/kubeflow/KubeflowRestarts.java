package dev.millwright.convert.kubeflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.Restarts;
import dev.millwright.convert.spark.Span;
import dev.millwright.convert.spark.SparkTarget;

/** {@code restartPolicy}: there are failures of the submission, and all others. */
final class KubeflowRestarts {
  private static final String LINEAR =
      "`spec.restart.%s.backoff`: it doubles each time, where it grew by itself there";
  private static final long INTERVAL = 5;

  static final FieldTable<SparkTarget> TABLE =
      new FieldTable<SparkTarget>("a restartPolicy of sparkoperator.k8s.io/v1beta2")
          .kept("type", "`spec.restart.policy`", KubeflowRestarts::policy)
          .changed(
              "onFailureRetries",
              "`spec.restart.application.limit` and that of `infrastructure`",
              (v, t) -> limit(v, t, "application", "infrastructure"))
          .changed(
              "onFailureRetryInterval",
              LINEAR.formatted("application") + "; `infrastructure` too",
              (v, t) -> interval(v, t, "application", "infrastructure"))
          .kept(
              "onSubmissionFailureRetries",
              "`spec.restart.submission.limit`",
              (v, t) -> limit(v, t, "submission"))
          .changed(
              "onSubmissionFailureRetryInterval",
              LINEAR.formatted("submission"),
              (v, t) -> interval(v, t, "submission"));

  private KubeflowRestarts() {}

  /** The defaults, which are others there. */
  static void convert(Value value, SparkTarget target) {
    TABLE.convert(value, target);
    JsonNode said = value.node();
    String type = said.path("type").asText("Never");
    if (!type.equals("Never")) {
      boolean always = type.equals("Always");
      fill(value, target, "onFailureRetries", always, "application", "infrastructure");
      fill(value, target, "onSubmissionFailureRetries", always, "submission");
    }
  }

  static void none(Value spec, SparkTarget target) {
    target.set("restart.policy", "Never");
    spec.at("restartPolicy")
        .changed(
            "is not said, which is Never there and OnFailure here: spec.restart.policy is Never");
  }

  private static void policy(Value value, SparkTarget target) {
    target.set("restart.policy", value.text());
    value.kept("spec.restart.policy");
  }

  private static void limit(Value value, SparkTarget target, String... failures) {
    long limit = value.node().asLong();
    for (String each : failures) {
      Restarts.retry(target, each, limit, null);
    }
    value.changed(
        "spec.restart.%s.limit".formatted(String.join(".limit and spec.restart.", failures)));
  }

  private static void interval(Value value, SparkTarget target, String... failures) {
    String span = Span.ofSeconds(value.node().asLong());
    for (String each : failures) {
      Restarts.retry(target, each, null, span);
    }
    value.changed(
        span == null
            ? "left out: a pause of at least a second comes before each attempt"
            : "spec.restart.%s.backoff: it doubles each time"
                .formatted(String.join(".backoff and spec.restart.", failures)));
  }

  private static void fill(
      Value value, SparkTarget target, String field, boolean always, String... failures) {
    if (value.find(field) != null && !always) {
      return;
    }
    long limit = always ? Restarts.MOST : 0;
    for (String each : failures) {
      Restarts.retry(
          target,
          each,
          limit,
          target.find("restart." + each + ".backoff") == null ? Span.ofSeconds(INTERVAL) : null);
    }
    value
        .at(field)
        .changed(
            "spec.restart.%s.limit is %d: %s"
                .formatted(
                    String.join(".limit and spec.restart.", failures),
                    limit,
                    always ? "Always has no limit there" : "none is said, which is none there"));
  }
}
