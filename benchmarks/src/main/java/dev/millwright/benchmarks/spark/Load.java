package dev.millwright.benchmarks.spark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/** Creates applications, and does one thing to many of them. */
final class Load implements AutoCloseable {
  private static final int THREADS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Template application;
  private final Api api;
  private final String collection;
  private final Lives lives;

  Load(Api api, Shape shape, Lives lives) throws IOException {
    this.application =
        Template.of("application.json").with("EXECUTORS", Integer.toString(shape.executors()));
    this.api = api;
    this.collection = applications(shape);
    this.lives = lives;
  }

  /** The path of all applications. */
  static String applications(Shape shape) {
    return "/apis/spark.millwright.dev/v1alpha1/namespaces/"
        + shape.namespace()
        + "/sparkapplications";
  }

  /** As fast as eight clients can. */
  void burst(List<String> names) {
    each(names, (name, index) -> create(name));
  }

  /** Evenly, {@link Shape#PACE} a minute. */
  void paced(List<String> names) {
    long pause = TimeUnit.MINUTES.toMicros(1) / Shape.PACE;
    run(
        names,
        index -> CompletableFuture.delayedExecutor(index * pause, TimeUnit.MICROSECONDS, threads),
        (name, index) -> create(name));
  }

  /** Does this to each, by eight threads. */
  void each(List<String> names, ObjIntConsumer<String> deed) {
    run(names, index -> threads, deed);
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

  private void create(String name) {
    lives.of(name).note(Moment.CREATED);
    api.create(collection, application.with("NAME", name).text());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
