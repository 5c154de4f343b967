package dev.millwright.common.runtime;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;

/**
 * Gives the heap of a burst back. The serial collector collects the old generation only when that
 * is full; what a burst has left there would stay for as long as nothing more happens, and with
 * thousands of objects that is as much as all of them. So one collection follows when work has been
 * done since the last one and the process has come to rest.
 */
@Singleton
public class IdleHeap {
  static final Duration PERIOD = Duration.ofSeconds(20);

  /** At rest, at most this part of one processor is used. */
  private static final int REST = 10;

  /** For less it is not worth it: with hundreds of Pulsar clusters it takes a third of a second. */
  private static final Duration WORK = Duration.ofSeconds(2);

  private final Supplier<Duration> processorTime;
  private final Runnable collection;
  private final Timer timer = new Timer("idle-heap", true);
  private Duration last = Duration.ZERO;
  private Duration collected = Duration.ZERO;

  /** Of this process. */
  public IdleHeap() {
    this(IdleHeap::ofProcess, System::gc);
  }

  IdleHeap(Supplier<Duration> processorTime, Runnable collection) {
    this.processorTime = processorTime;
    this.collection = collection;
  }

  void onStart(@Observes StartupEvent event) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            look();
          }
        },
        PERIOD.toMillis(),
        PERIOD.toMillis());
  }

  void onStop(@Observes ShutdownEvent event) {
    timer.cancel();
  }

  /** Collects if it is worth it; called once in each period. */
  void look() {
    Duration now = processorTime.get();
    boolean atRest = now.minus(last).multipliedBy(REST).compareTo(PERIOD) <= 0;
    last = now;
    if (atRest && now.minus(collected).compareTo(WORK) >= 0) {
      collection.run();
      collected = now;
    }
  }

  private static Duration ofProcess() {
    return Duration.ofNanos(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
  }
}
