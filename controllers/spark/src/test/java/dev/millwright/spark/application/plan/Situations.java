package dev.millwright.spark.application.plan;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.ExecutorCounts;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.spark.application.observe.DriverEnd;
import dev.millwright.spark.application.observe.DriverStage;
import dev.millwright.spark.application.observe.Executors;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.observe.Trouble;
import dev.millwright.spark.request.Applications;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application at noon, with a past that tests write in few words. */
final class Situations {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final SparkApplication application;
  private final List<ObservedDriver> drivers = new ArrayList<>();
  private ExecutorCounts executors = Executors.NONE;

  private Situations(SparkApplication application) {
    this.application = application;
  }

  /** With this beside what every spec needs. */
  static Situations of(String spec) {
    SparkApplication application = Applications.pi(spec);
    application.getMetadata().setUid("uid");
    application.getMetadata().setGeneration(1L);
    return new Situations(application);
  }

  /** Its last attempt: times of day, {@code -} for not yet. */
  Situations attempt(int number, String submitted, String running, String completed) {
    return attempt(number, SpecHash.of(application.getSpec()), submitted, running, completed);
  }

  /** Its last attempt, made of another spec. */
  Situations formerAttempt(int number, String submitted, String running, String completed) {
    return attempt(number, "another", submitted, running, completed);
  }

  private Situations attempt(
      int number, String hash, String submitted, String running, String completed) {
    AttemptStatus attempt =
        new AttemptStatus(
            number,
            "spark-" + number,
            "driver-" + number,
            "r" + number,
            1L,
            hash,
            "2026-01-01T11:00:00Z",
            time(submitted),
            time(running),
            time(completed));
    SparkApplicationStatus before = application.getStatus();
    application.setStatus(
        new SparkApplicationStatus(
            1L,
            null,
            before == null ? null : before.state(),
            attempt,
            null,
            null,
            before == null ? null : before.retries(),
            before == null ? null : before.nextRetryTime(),
            null,
            "2026-01-01T11:00:00Z",
            before == null ? null : before.completionTime()));
    return this;
  }

  /** Its status says this; the attempt comes after. */
  Situations status(String yaml) {
    application.setStatus(
        new KubernetesSerialization().unmarshal("---\n" + yaml, SparkApplicationStatus.class));
    return this;
  }

  Situations driver(int attempt, DriverStage stage, String since) {
    return driver(attempt, stage, since, null, null);
  }

  Situations driver(
      int attempt,
      DriverStage stage,
      String since,
      @Nullable Trouble trouble,
      @Nullable DriverEnd end) {
    drivers.add(
        new ObservedDriver(
            "driver-" + attempt,
            "uid-" + attempt,
            "spark",
            attempt,
            end == null,
            false,
            stage,
            Instant.parse(time(since)),
            null,
            trouble,
            end));
    return this;
  }

  Situations ended(int attempt, boolean well) {
    return driver(
        attempt,
        DriverStage.ENDED,
        "11:30:00",
        null,
        well
            ? new DriverEnd.Success(NOON)
            : new DriverEnd.Failure(NOON, FailureClass.Application, "ExitCode", "", 1));
  }

  Situations executors(int pending, int running) {
    executors = new ExecutorCounts(pending, running, 0, 0);
    return this;
  }

  Situation now() {
    return new Situation(application, drivers, executors, NOON);
  }

  private static @Nullable String time(String clock) {
    return clock.equals("-") ? null : "2026-01-01T" + clock + "Z";
  }
}
