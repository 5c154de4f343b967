package dev.millwright.benchmarks.queues;

import dev.millwright.benchmarks.Api;
import dev.millwright.benchmarks.BenchmarkOptions;
import dev.millwright.benchmarks.ControllerIdentity;
import dev.millwright.benchmarks.Figure;
import dev.millwright.benchmarks.SimulatedCluster;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The benchmarks of the queues controller; {@code benchmarks/queues} runs them. */
@Command(name = "queues-benchmarks", mixinStandardHelpOptions = true)
public final class QueuesBenchmarks {
  private static final String MAKE = "make bench-queues";
  private static final int WHOLE = 1_000;

  private static final int WARM_UP = 3;
  private static final int SAMPLES = 21;
  private static final int LARGE = 10_000;
  private static final ControllerIdentity CONTROLLER =
      new ControllerIdentity("millwright-queues-controller");

  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  @Option(
      names = "--note",
      scope = ScopeType.INHERIT,
      description = "what a reader of the results must know of this run, like what ran beside it")
  private @Nullable String note;

  private QueuesBenchmarks() {}

  /** Runs one; the exit code is 0 when it could be measured. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new QueuesBenchmarks()).execute(arguments));
  }

  /** The arithmetic of whole trees, in a JVM like the controller's. */
  @Command(name = "solve")
  void solve(
      @Option(
              names = "--warm-up",
              defaultValue = "" + WARM_UP,
              description = "seconds that each work is done before it is timed")
          int warmUp,
      @Option(names = "--samples", defaultValue = "" + SAMPLES) int samples)
      throws IOException {
    var benchmark = new SolveBenchmark(new Stopwatch(Duration.ofSeconds(warmUp), samples));
    benchmark.run(TreeShape.fiveLevels(WHOLE), "1,000 queues in 5 levels", "< 50");
    benchmark.run(TreeShape.fiveLevels(LARGE), "10,000 queues in 5 levels", "< 1000");
    benchmark.run(TreeShape.oneFamily(LARGE), "10,000 queues below one", "< 1000");
    String flags =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> flag.startsWith("-X"))
            .collect(Collectors.joining(" "));
    options.publish(
        "queues-solve",
        warmUp == WARM_UP && samples == SAMPLES
            ? MAKE
            : "benchmarks/queues solve --warm-up %d --samples %d".formatted(warmUp, samples),
        Map.of(),
        notes(
            "Medians of %d, after %d s of the same work; from objects as the API server gives them"
                    .formatted(samples, warmUp)
                + " to a solved tree, a document or a plan.",
            "JVM with the flags of the controller's image: " + flags),
        benchmark.figures());
  }

  /** A tree on each scheduler, from its creation to its end. */
  @Command(name = "tree")
  void tree(
      @Option(
              names = "--queues",
              defaultValue = "1000",
              description = "100 or more; above some 2,000 a document of YuniKorn is compressed")
          int queues,
      @Option(
              names = "--on",
              split = ",",
              defaultValue = "Volcano,YuniKorn",
              description = "schedulers, one after the other")
          List<String> on,
      @Option(names = "--state", required = true, description = "the local cluster's folder")
          Path state)
      throws IOException {
    List<Figure> figures = new ArrayList<>();
    List<String> played = new ArrayList<>();
    try (KubernetesClient client = options.client();
        Api api = new Api(client.getConfiguration())) {
      var shape = TreeShape.fiveLevels(queues);
      var cluster = new SimulatedCluster(state);
      for (String name : on) {
        try (Scheduler scheduler = scheduler(name, client, api)) {
          played.add(scheduler.note());
          figures.addAll(
              new TreeBenchmark(
                      cluster, api, options.auditLog(), CONTROLLER.user(), shape, scheduler)
                  .run(options.launcher(CONTROLLER, client, "")));
        }
      }
    }
    options.publish(
        "queues-tree",
        queues == WHOLE && on.size() == 2
            ? MAKE
            : "benchmarks/queues tree --queues %d --on %s".formatted(queues, String.join(",", on)),
        Map.of(),
        notes(queues, played),
        figures);
  }

  private static Scheduler scheduler(String name, KubernetesClient client, Api api) {
    return switch (name) {
      case "Volcano" -> VolcanoScheduler.of(client, api);
      case "YuniKorn" ->
          YuniKornScheduler.of(client, api, System.getenv(YuniKornScheduler.ADDRESS));
      default ->
          throw new IllegalArgumentException(
              "there is no scheduler '%s': choose of --on Volcano and YuniKorn".formatted(name));
    };
  }

  private List<String> notes(int queues, List<String> played) throws IOException {
    List<String> notes = new ArrayList<>();
    notes.add(
        "%d queues in 5 levels, on one scheduler after the other; API server, etcd, controller,"
                .formatted(queues)
            + " benchmark and what it plays share the machine.");
    notes.addAll(played);
    notes.add(
        "Edits of max change one object of the scheduler, edits of what is guaranteed those of all"
            + " queues above too. Times are those at which a client's watch showed Enforced of the"
            + " new generation; the API server writes an audit log.");
    notes.add(
        "A plain loop: when the controller has ended, spec, scheduler's object, what is read back"
            + " and status are written and read in turn, for other queues of the same level.");
    notes.add("JVM of the controller: " + options.jvmFlags());
    return notes(notes.toArray(String[]::new));
  }

  private List<String> notes(String... notes) {
    return Stream.concat(Stream.of(notes), Stream.ofNullable(note)).toList();
  }
}
