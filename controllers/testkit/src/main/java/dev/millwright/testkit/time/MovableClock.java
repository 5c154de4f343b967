package dev.millwright.testkit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until a test moves it. */
public final class MovableClock extends Clock {

  private final AtomicReference<Instant> now;

  /** Stands at this time. */
  public MovableClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  /** Moves to a time. */
  public void set(Instant time) {
    now.set(time);
  }

  /** Moves on, or back. */
  public void move(Duration by) {
    now.updateAndGet(time -> time.plus(by));
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
