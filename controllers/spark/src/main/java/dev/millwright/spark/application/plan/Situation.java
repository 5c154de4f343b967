package dev.millwright.spark.application.plan;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.ExecutorCounts;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationSpec;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.spark.application.observe.ObservedDriver;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is made from.
 *
 * @param application as read, its status too
 * @param drivers every driver pod that belongs to it, of whatever attempt
 * @param executors of the last attempt
 * @param now the time
 */
public record Situation(
    SparkApplication application,
    List<ObservedDriver> drivers,
    ExecutorCounts executors,
    Instant now) {
  public Situation {
    drivers = List.copyOf(drivers);
  }

  /** What is wanted. */
  public SparkApplicationSpec spec() {
    return application.getSpec();
  }

  /** What was last said of it; null before the first time. */
  public @Nullable SparkApplicationStatus status() {
    return application.getStatus();
  }

  /** The last attempt, over or not; null before the first. */
  public @Nullable AttemptStatus attempt() {
    SparkApplicationStatus status = status();
    return status == null ? null : status.attempt();
  }

  /** The attempt that is not over; null where there is none. */
  public @Nullable AttemptStatus active() {
    AttemptStatus attempt = attempt();
    return attempt == null || attempt.completionTime() != null ? null : attempt;
  }

  /** Whether no further attempt comes by itself. */
  public boolean over() {
    SparkApplicationStatus status = status();
    return status != null && status.completionTime() != null;
  }

  /** The driver of an attempt, if it is there. */
  public Optional<ObservedDriver> driver(AttemptStatus attempt) {
    return drivers.stream().filter(driver -> driver.isOf(attempt.number())).findFirst();
  }

  /** Drivers that run, or may still, though no attempt wants them. */
  public List<ObservedDriver> unwanted() {
    AttemptStatus active = active();
    return drivers.stream()
        .filter(ObservedDriver::live)
        .filter(driver -> active == null || !driver.isOf(active.number()))
        .toList();
  }

  /**
   * Whether there is a driver of an attempt that the status does not know: either the status is
   * older than the driver, or somebody has emptied it.
   */
  public boolean ahead() {
    AttemptStatus attempt = attempt();
    int last = attempt == null ? 0 : attempt.number();
    return drivers.stream().anyMatch(driver -> driver.attempt() > last);
  }

  /** Whether it is to rest. */
  public boolean suspended() {
    return Objects.requireNonNullElse(spec().suspend(), false);
  }
}
