package dev.millwright.benchmarks.spark;

import dev.millwright.benchmarks.Api;
import dev.millwright.benchmarks.Watch;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import org.awaitility.Awaitility;

/** Watches drivers and applications, as any client would, and notes when what happens. */
final class Observers implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final Lives lives;
  private final int executors;
  private final Watch<Seen> drivers;
  private final Watch<Seen> applications;

  /** Begins to watch. */
  Observers(Api api, Shape shape, Lives lives) {
    this.lives = lives;
    this.executors = shape.executors();
    String namespace = shape.namespace();
    drivers =
        new Watch<>(
            api,
            "/api/v1/namespaces/" + namespace + "/pods?labelSelector=spark-role%3Ddriver",
            Seen.class,
            this::driver);
    applications =
        new Watch<>(
            api,
            "/apis/spark.millwright.dev/v1alpha1/namespaces/" + namespace + "/sparkapplications",
            Seen.class,
            this::application);
  }

  /** Waits until this has happened to all of them. */
  void await(Collection<String> names, Moment moment) {
    Awaitility.await("%s of %d applications".formatted(moment, names.size()))
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              drivers.check();
              applications.check();
              return lives.all(names, moment);
            });
  }

  private void driver(Seen pod) {
    Life life = lives.of(pod.metadata().label("spark.millwright.dev/application"));
    life.driver(pod);
    life.note(Moment.DRIVER_MADE);
    switch (pod.phase()) {
      case "Running" -> life.note(Moment.DRIVER_RUNNING);
      case "Succeeded" -> life.note(Moment.DRIVER_ENDED);
      default -> {}
    }
  }

  private void application(Seen application) {
    Life life = lives.of(application.metadata().name());
    switch (application.state()) {
      case "Running" -> {
        life.note(Moment.TOLD_RUNNING);
        if (application.runningExecutors() == executors) {
          life.note(Moment.TOLD_EXECUTORS);
        }
      }
      case "Succeeded" -> life.note(Moment.TOLD_SUCCEEDED);
      default -> {}
    }
  }

  @Override
  public void close() throws IOException {
    drivers.close();
    applications.close();
  }
}
