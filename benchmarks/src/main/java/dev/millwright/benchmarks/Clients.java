package dev.millwright.benchmarks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/** Eight clients that do one thing to many objects. */
public final class Clients implements AutoCloseable {
  private static final int THREADS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /** Does this to each, as fast as they can. */
  public void each(List<String> names, ObjIntConsumer<String> deed) {
    run(names, index -> threads, deed);
  }

  /** Does this to each, evenly, so many a minute. */
  public void paced(List<String> names, int pace, ObjIntConsumer<String> deed) {
    long pause = TimeUnit.MINUTES.toMicros(1) / pace;
    run(
        names,
        index -> CompletableFuture.delayedExecutor(index * pause, TimeUnit.MICROSECONDS, threads),
        deed);
  }

  private static void run(
      List<String> names, IntFunction<Executor> when, ObjIntConsumer<String> deed) {
    CompletableFuture.allOf(
            IntStream.range(0, names.size())
                .mapToObj(
                    index ->
                        CompletableFuture.runAsync(
                            () -> deed.accept(names.get(index), index), when.apply(index)))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
