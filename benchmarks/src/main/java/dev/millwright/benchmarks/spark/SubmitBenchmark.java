package dev.millwright.benchmarks.spark;

import dev.millwright.benchmarks.Api;
import dev.millwright.benchmarks.AuditLog;
import dev.millwright.benchmarks.ControllerLauncher;
import dev.millwright.benchmarks.ControllerProcess;
import dev.millwright.benchmarks.Figure;
import dev.millwright.benchmarks.IdleMinute;
import dev.millwright.benchmarks.Meter;
import dev.millwright.benchmarks.Samples;
import dev.millwright.benchmarks.SimulatedCluster;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Thousands of applications of one driver and some executors on simulated nodes: first at an even
 * rate, then as fast as they can be created, then the same with nothing beside the API server, etcd
 * and the controller; then their executors, a minute of rest while all live, a restart of the
 * controller, and their ends.
 */
final class SubmitBenchmark {
  /** What of a controller's work is compared with spark-submit's. */
  static final String UP_TO_A_RESTART = "all up to the restart";

  private static final String ALONE = "with API server and etcd alone";
  private static final List<String> IDLE_BY_EXECUTORS =
      List.of("kube-controller-manager", "kube-scheduler");

  private final SimulatedCluster cluster;
  private final Api api;
  private final AuditLog audit;
  private final String user;
  private final Shape shape;
  private final Lives lives = new Lives();
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> all = new ArrayList<>();

  /**
   * On this cluster.
   *
   * @param audit of its API server
   * @param user who the controller is
   */
  SubmitBenchmark(SimulatedCluster cluster, Api api, AuditLog audit, String user, Shape shape) {
    this.cluster = cluster;
    this.api = api;
    this.audit = audit;
    this.user = user;
    this.shape = shape;
  }

  List<Figure> run(ControllerLauncher launcher) throws IOException {
    long storedBefore = cluster.storedBytes();
    Instant began = Instant.now();
    try (Load load = new Load(api, shape, lives);
        Observers observers = new Observers(api, shape, lives)) {
      try (ControllerProcess controller = launcher.start()) {
        var meter = new Meter(cluster, controller);
        Meter.Reading start = meter.read();
        launches(load, observers, meter);
        rest(controller, meter, storedBefore);
        figures.addAll(meter.since(start, UP_TO_A_RESTART, "ms/app", all.size()));
      }
      Instant restarted = Instant.now();
      try (ControllerProcess controller = launcher.start()) {
        restart(controller, restarted);
        end(load, observers, new Meter(cluster, controller));
        figures.add(Figure.of("resident memory at the end", controller.residentMiB(), "MiB"));
      }
    }
    requests(began);
    bareLoop();
    return figures;
  }

  private void launches(Load load, Observers observers, Meter meter) throws IOException {
    paced(load, observers, meter);
    burst(shape.burst(), "in a burst", load, observers, meter);
    cluster.signal("STOP", SimulatedCluster.OTHERS);
    try {
      burst(shape.burst(), ALONE, load, observers, meter);
    } finally {
      cluster.signal("CONT", SimulatedCluster.OTHERS);
    }
    observers.await(all, Moment.TOLD_RUNNING);
    // Executors are laid on their nodes past the scheduler, and nothing is collected yet.
    cluster.signal("STOP", IDLE_BY_EXECUTORS);
    try {
      executors(load, observers, meter);
    } finally {
      cluster.signal("CONT", IDLE_BY_EXECUTORS);
    }
  }

  private void paced(Load load, Observers observers, Meter meter) throws IOException {
    String how = "at %d a minute".formatted(Shape.PACE);
    List<String> names = next(shape.paced());
    Meter.Reading before = meter.read();
    load.paced(names);
    observers.await(names, Moment.TOLD_RUNNING);
    figures.addAll(meter.since(before, "submit " + how, "ms/app", names.size()));
    latency("create to driver pod " + how, names, Moment.CREATED, Moment.DRIVER_MADE);
    latency("create to status Running " + how, names, Moment.CREATED, Moment.TOLD_RUNNING);
    lag("driver Running to status " + how, names, Moment.DRIVER_RUNNING, Moment.TOLD_RUNNING);
  }

  private void burst(int size, String how, Load load, Observers observers, Meter meter)
      throws IOException {
    List<String> names = next(size);
    Meter.Reading before = meter.read();
    load.burst(names);
    observers.await(names, Moment.DRIVER_MADE);
    Duration span = lives.span(names, Moment.CREATED, Moment.DRIVER_MADE);
    figures.add(Figure.of(rate(how), size * 60_000.0 / span.toMillis(), "1/min").target(">= 3000"));
    figures.addAll(meter.since(before, "submit " + how, "ms/app", size));
    latency("create to driver pod " + how, names, Moment.CREATED, Moment.DRIVER_MADE);
    if (all.size() < shape.paced() + 2 * shape.burst()) {
      observers.await(names, Moment.TOLD_RUNNING);
      latency("create to status Running " + how, names, Moment.CREATED, Moment.TOLD_RUNNING);
      lag("driver Running to status " + how, names, Moment.DRIVER_RUNNING, Moment.TOLD_RUNNING);
    }
  }

  /**
   * The most that could be reached: the controller has ended, and its requests are made plainly.
   */
  private void bareLoop() throws IOException {
    List<String> names =
        IntStream.range(0, shape.burst()).mapToObj("bare-%05d"::formatted).toList();
    cluster.signal("STOP", SimulatedCluster.OTHERS);
    try (Load load = new Load(api, shape, lives)) {
      Duration span = new BareLoop(api, load, shape, all.getFirst()).run(names);
      double bare = names.size() * 60_000.0 / span.toMillis();
      figures.replaceAll(
          figure ->
              figure.name().equals(rate(ALONE))
                  ? figure.against("the same requests by a plain loop", bare)
                  : figure);
    } finally {
      cluster.signal("CONT", SimulatedCluster.OTHERS);
    }
  }

  private void executors(Load load, Observers observers, Meter meter) throws IOException {
    var drivers = new Drivers(api, shape);
    Meter.Reading before = meter.read();
    Instant from = Instant.now();
    load.each(all, (name, index) -> drivers.makeExecutors(lives.of(name).driver(), index));
    observers.await(all, Moment.TOLD_EXECUTORS);
    double seconds = Duration.between(from, Instant.now()).toMillis() / 1000.0;
    double pods = (double) all.size() * shape.executors();
    figures.add(Figure.of("executors made and counted", pods / seconds, "1/s"));
    figures.addAll(meter.since(before, "executors", "ms/app", all.size()));
  }

  private void rest(ControllerProcess controller, Meter meter, long storedBefore)
      throws IOException {
    String at = " with %d applications live".formatted(all.size());
    Meter.Reading before = meter.read();
    figures.addAll(new IdleMinute(audit, user).measure(at));
    double seconds = meter.controllerSeconds(before);
    figures.add(Figure.of("processor time of the controller in 75 idle seconds", seconds, "s"));
    figures.add(
        Figure.of("resident memory" + at, controller.residentMiB(), "MiB").target("<= 192"));
    figures.add(Figure.of("of this anonymous", controller.anonymousMiB(), "MiB"));
    double kib = (cluster.storedBytes() - storedBefore) / 1024.0;
    figures.add(Figure.of("etcd's bytes of an application", kib / all.size(), "KiB"));
  }

  /** Another one takes over while all of them live. */
  private void restart(ControllerProcess controller, Instant from) throws IOException {
    String at = " beside %d applications".formatted(all.size());
    figures.add(Figure.of("start to ready" + at, controller.readyAfter().toMillis() / 1000.0, "s"));
    IdleMinute.pass(Duration.ofMinutes(1));
    double used = controller.processorTime().toMillis() / 1000.0;
    figures.add(Figure.of("processor time of a start and a minute" + at, used, "s"));
    figures.add(
        Figure.of("resident memory a minute after start" + at, controller.residentMiB(), "MiB"));
    figures.add(Figure.of("most resident memory of a start" + at, controller.peakMiB(), "MiB"));
    Map<String, Long> asked = audit.requests(user, from, Instant.now());
    figures.add(
        Figure.of("API writes of a start" + at, (double) AuditLog.writes(asked), "requests")
            .target("= 0"));
    asked.entrySet().stream()
        .filter(entry -> AuditLog.writes(Map.ofEntries(entry)) > 0)
        .map(entry -> Figure.of("of these " + entry.getKey() + at, entry.getValue(), "requests"))
        .forEach(figures::add);
    figures.add(
        Figure.of("API requests of a start" + at, (double) IdleMinute.total(asked), "requests"));
  }

  private void end(Load load, Observers observers, Meter meter) throws IOException {
    var drivers = new Drivers(api, shape);
    Meter.Reading before = meter.read();
    load.each(all, (name, index) -> drivers.end(lives.of(name).driver()));
    observers.await(all, Moment.TOLD_SUCCEEDED);
    figures.addAll(meter.since(before, "ends", "ms/app", all.size()));
    lag("driver Succeeded to status", all, Moment.DRIVER_ENDED, Moment.TOLD_SUCCEEDED);
  }

  /** What the controller asked of the API server for each application, from start to end. */
  private void requests(Instant began) throws IOException {
    Map<String, Long> asked = audit.requests(user, began, Instant.now());
    double each = all.size();
    figures.add(
        Figure.of("API writes of an application's life", AuditLog.writes(asked) / each, "requests")
            .target("<= 10"));
    figures.add(
        Figure.of(
            "API requests of an application's life", IdleMinute.total(asked) / each, "requests"));
    asked.entrySet().stream()
        .filter(entry -> entry.getValue() >= each / 100)
        .forEach(
            entry ->
                figures.add(
                    Figure.of("of these " + entry.getKey(), entry.getValue() / each, "requests")));
  }

  private static String rate(String how) {
    return "submits a minute " + how;
  }

  private List<String> next(int count) {
    List<String> names =
        IntStream.range(all.size(), all.size() + count).mapToObj("pi-%05d"::formatted).toList();
    all.addAll(names);
    return names;
  }

  private void latency(String name, List<String> names, Moment from, Moment to) {
    Samples samples = lives.between(names, from, to);
    figures.add(Figure.of(name + ", p50", samples.seconds(0.5), "s"));
    figures.add(Figure.of(name + ", p99", samples.seconds(0.99), "s"));
  }

  private void lag(String name, List<String> names, Moment from, Moment to) {
    Samples samples = lives.between(names, from, to);
    figures.add(Figure.of(name + ", p50", samples.seconds(0.5), "s"));
    figures.add(Figure.of(name + ", p99", samples.seconds(0.99), "s").target("<= 2"));
  }
}
