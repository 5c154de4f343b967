package dev.millwright.benchmarks.queues;

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

/**
 * A whole tree of queues on one scheduler: made at once, left alone for a minute, changed one queue
 * after the other, changed in a burst, changed without a controller, and deleted.
 */
final class TreeBenchmark {
  private static final String BACK_ENDS = "/apis/queues.millwright.dev/v1alpha1/queuebackends";
  private static final Duration OFTEN = Duration.ofMillis(5);
  private static final Duration SELDOM = Duration.ofMillis(200);

  private final SimulatedCluster cluster;
  private final Api api;
  private final AuditLog audit;
  private final String user;
  private final Queues queues;
  private final Edits edits;
  private final Scheduler scheduler;
  private final String on;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * On this cluster.
   *
   * @param audit of its API server
   * @param user who the controller is
   * @param shape of the tree
   * @param scheduler that carries it
   */
  TreeBenchmark(
      SimulatedCluster cluster,
      Api api,
      AuditLog audit,
      String user,
      TreeShape shape,
      Scheduler scheduler) {
    this.cluster = cluster;
    this.api = api;
    this.audit = audit;
    this.user = user;
    this.queues = new Queues(api, shape);
    this.edits = Edits.of(shape.lowest());
    this.scheduler = scheduler;
    this.on = " on " + scheduler.name();
  }

  List<Figure> run(ControllerLauncher launcher) throws IOException {
    api.create(
        BACK_ENDS,
        """
        {"apiVersion":"queues.millwright.dev/v1alpha1","kind":"QueueBackend",\
        "metadata":{"name":"bench"},"spec":%s}"""
            .formatted(scheduler.settings()));
    try (ControllerProcess controller = launcher.start();
        Enforcements enforcements = new Enforcements(api)) {
      var meter = new Meter(cluster, controller);
      bringUp(enforcements, meter);
      memory(controller, "when all are Enforced");
      rest(controller, meter);
      oneByOne("max", edits.max(), Edits.moreMax(), enforcements, meter);
      oneByOne("guaranteed", edits.guaranteed(), Edits.moreGuaranteed(), enforcements, meter);
      burst(enforcements);
      memory(controller, "after all edits");
    }
    plainLoop();
    try (ControllerProcess again = launcher.start()) {
      figures.add(
          Figure.of("start to ready beside them" + on, again.readyAfter().toMillis() / 1e3, "s"));
      takeDown();
    }
    return figures;
  }

  private void bringUp(Enforcements enforcements, Meter meter) throws IOException {
    Meter.Reading before = meter.read();
    Instant from = Instant.now();
    long began = System.nanoTime();
    Map<String, Long> made = queues.create();
    double creating = seconds(System.nanoTime() - began);
    enforcements.await(made, SELDOM);
    long last = made.keySet().stream().mapToLong(enforcements::at).max().orElseThrow();
    figures.add(
        Figure.of("first create to last Enforced" + on, seconds(last - began), "s")
            .against("the creates alone, by eight clients", creating));
    figures.addAll(meter.since(before, "bring-up" + on, "ms/queue", made.size()));
    requests("of a queue's bring-up" + on, from, made.size());
  }

  private void rest(ControllerProcess controller, Meter meter) throws IOException {
    Meter.Reading before = meter.read();
    figures.addAll(new IdleMinute(audit, user).measure(on));
    double seconds = meter.controllerSeconds(before);
    figures.add(
        Figure.of("processor time of the controller in 75 idle seconds" + on, seconds, "s"));
    memory(controller, "after an idle minute");
  }

  /** Each when the one before it is enforced, so that nothing gathers. */
  private void oneByOne(
      String field, List<String> names, String spec, Enforcements enforcements, Meter meter)
      throws IOException {
    Meter.Reading before = meter.read();
    Instant from = Instant.now();
    List<Duration> times = new ArrayList<>();
    for (String name : names) {
      long began = System.nanoTime();
      long generation = Queues.generation(queues.change(name, spec));
      enforcements.await(Map.of(name, generation), OFTEN);
      times.add(Duration.ofNanos(enforcements.at(name) - began));
    }
    Samples samples = new Samples(times);
    String what = "edit of " + field + " to Enforced" + on;
    figures.add(Figure.of(what + ", p50", samples.seconds(0.5), "s"));
    figures.add(Figure.of(what + ", p99", samples.seconds(0.99), "s").target("< 2"));
    figures.addAll(
        meter.since(before, "edits of " + field + on, "ms/edit", names.size()).subList(0, 3));
    requests("of an edit of " + field + on, from, names.size());
  }

  private void burst(Enforcements enforcements) throws IOException {
    int size = edits.burst().size();
    Instant from = Instant.now();
    long began = System.nanoTime();
    Map<String, Long> changed = queues.change(edits.burst(), Edits.moreMax());
    double changing = seconds(System.nanoTime() - began);
    enforcements.await(changed, OFTEN);
    long last = changed.keySet().stream().mapToLong(enforcements::at).max().orElseThrow();
    String what = "burst of %d edits".formatted(size);
    figures.add(
        Figure.of("first edit to last Enforced, " + what + on, seconds(last - began), "s")
            .target("< 2")
            .against("the edits alone, by eight clients", changing));
    Map<String, Long> asked = audit.requests(user, from, Instant.now());
    double writes = asked.getOrDefault(scheduler.write(), 0L);
    figures.add(
        Figure.of("'%s' of a %s%s".formatted(scheduler.write(), what, on), writes, "requests")
            .target("= " + scheduler.writes(size)));
    figures.add(
        Figure.of("API writes of a " + what + on, (double) AuditLog.writes(asked), "requests"));
  }

  /** The controller has ended. */
  private void plainLoop() {
    Samples plain = new PlainLoop(queues, scheduler).run(edits.plain());
    figures.replaceAll(
        figure -> {
          String what = "edit of max to Enforced" + on;
          String peer = "the fewest requests, by a plain loop";
          return figure.name().equals(what + ", p50")
              ? figure.against(peer, plain.seconds(0.5))
              : figure.name().equals(what + ", p99")
                  ? figure.against(peer, plain.seconds(0.99))
                  : figure;
        });
  }

  private void takeDown() {
    long began = System.nanoTime();
    queues.delete();
    figures.add(
        Figure.of("all deleted, first to last gone" + on, seconds(System.nanoTime() - began), "s"));
    api.delete(BACK_ENDS + "/bench");
  }

  private void memory(ControllerProcess controller, String when) throws IOException {
    String name = "resident memory %s%s".formatted(when, on);
    figures.add(Figure.of(name, controller.residentMiB(), "MiB").target("<= 256"));
    figures.add(
        Figure.of("of this anonymous, %s%s".formatted(when, on), controller.anonymousMiB(), "MiB"));
  }

  /** What the controller asked of the API server for each of so many. */
  private void requests(String what, Instant from, int count) throws IOException {
    Map<String, Long> asked = audit.requests(user, from, Instant.now());
    figures.add(
        Figure.of("API writes " + what, (double) AuditLog.writes(asked) / count, "requests"));
    figures.add(
        Figure.of("API requests " + what, (double) IdleMinute.total(asked) / count, "requests"));
    asked.forEach(
        (request, times) -> {
          if (times * 100 >= count) {
            figures.add(
                Figure.of("%s %s".formatted(request, what), (double) times / count, "requests"));
          }
        });
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }
}
