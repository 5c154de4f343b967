package dev.millwright.spark.connect.plan;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.ExecutorCounts;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectSpec;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.plan.SpecHash;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is made from.
 *
 * @param server as read, its status too
 * @param drivers every driver pod that belongs to it, of whatever attempt
 * @param executors of the attempt that clients are led to
 * @param executing attempts of which executors run, or may still
 * @param reach the way of clients
 * @param now the time
 */
public record ServerSituation(
    SparkConnect server,
    List<ObservedDriver> drivers,
    ExecutorCounts executors,
    Set<Integer> executing,
    Reach reach,
    Instant now) {
  public ServerSituation {
    drivers = List.copyOf(drivers);
    executing = Set.copyOf(executing);
  }

  /** The same with what is known of the way of clients. */
  public ServerSituation with(Reach known) {
    return new ServerSituation(server, drivers, executors, executing, known, now);
  }

  /** What is wanted. */
  public SparkConnectSpec spec() {
    return server.getSpec();
  }

  /** What was last said of it; null before the first time. */
  public @Nullable SparkConnectStatus status() {
    return server.getStatus();
  }

  /** Generation of the spec. */
  public long generation() {
    return server.getMetadata().getGeneration();
  }

  /** The attempt that clients are, or were last, led to; null before the first. */
  public @Nullable AttemptStatus attempt() {
    SparkConnectStatus status = status();
    return status == null ? null : status.attempt();
  }

  /** The attempt that was begun to take its place, over or not; null where there is none. */
  public @Nullable AttemptStatus nextAttempt() {
    SparkConnectStatus status = status();
    return status == null ? null : status.nextAttempt();
  }

  /** The attempt that clients are led to; null where that one is over. */
  public @Nullable AttemptStatus current() {
    return going(attempt());
  }

  /** The attempt that is about to take its place; null where there is none that goes. */
  public @Nullable AttemptStatus next() {
    return going(nextAttempt());
  }

  private static @Nullable AttemptStatus going(@Nullable AttemptStatus attempt) {
    return attempt == null || attempt.completionTime() != null ? null : attempt;
  }

  /** Whether this attempt is of another spec than is wanted now, in what only a restart changes. */
  public boolean isOutdated(AttemptStatus attempt) {
    return !SpecHash.of(spec()).equals(attempt.specHash());
  }

  /** The driver of an attempt, if it is there. */
  public Optional<ObservedDriver> driver(AttemptStatus attempt) {
    return drivers.stream().filter(driver -> driver.isOf(attempt.number())).findFirst();
  }

  /** Whether it is one of the attempts that go. */
  public boolean isWanted(int attempt) {
    return Stream.of(current(), next())
        .filter(Objects::nonNull)
        .anyMatch(wanted -> wanted.number() == attempt);
  }

  /** Drivers that run, or may still, though no attempt wants them. */
  public List<ObservedDriver> unwanted() {
    return drivers.stream()
        .filter(ObservedDriver::live)
        .filter(driver -> !isWanted(driver.attempt()))
        .toList();
  }

  /** The highest number that the status knows; 0 where there was no attempt. */
  public int known() {
    SparkConnectStatus status = status();
    Integer begun = status == null ? null : status.attempts();
    return Stream.of(attempt(), nextAttempt())
        .filter(Objects::nonNull)
        .map(AttemptStatus::number)
        .reduce(begun == null ? 0 : begun, Math::max);
  }

  /** A number that no attempt ever had, also where somebody has emptied the status. */
  public int free() {
    return 1
        + IntStream.concat(
                IntStream.of(known()), drivers.stream().mapToInt(ObservedDriver::attempt))
            .max()
            .orElseThrow();
  }

  /**
   * Whether there is a driver of an attempt that the status does not know: either the status is
   * older than the driver, or somebody has emptied it.
   */
  public boolean ahead() {
    return drivers.stream().anyMatch(driver -> driver.attempt() > known());
  }

  /** Whether it is to rest. */
  public boolean suspended() {
    return Objects.requireNonNullElse(spec().suspend(), false);
  }

  /** When the next attempt may begin; null for now. */
  public @Nullable Instant pausedUntil() {
    SparkConnectStatus status = status();
    String time = status == null ? null : status.nextRetryTime();
    return time == null || !Instant.parse(time).isAfter(now) ? null : Instant.parse(time);
  }
}
