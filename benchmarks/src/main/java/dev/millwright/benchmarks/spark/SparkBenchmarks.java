package dev.millwright.benchmarks.spark;

import dev.millwright.benchmarks.Api;
import dev.millwright.benchmarks.BenchmarkOptions;
import dev.millwright.benchmarks.ControllerIdentity;
import dev.millwright.benchmarks.Figure;
import dev.millwright.benchmarks.SimulatedCluster;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The benchmark of the Spark controller; {@code benchmarks/spark} runs it. */
@Command(name = "spark-benchmarks", mixinStandardHelpOptions = true)
public final class SparkBenchmarks {
  /** As many as others have published figures of. */
  private static final int WHOLE = 6_000;

  private static final String NAMESPACE = "bench";
  private static final String PEER_NAMESPACE = "bench-peer";
  private static final ControllerIdentity CONTROLLER =
      new ControllerIdentity("millwright-spark-controller");

  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  private SparkBenchmarks() {}

  /** Runs it; the exit code is 0 when it could be measured. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SparkBenchmarks()).execute(arguments));
  }

  /** Applications from their creation to their end, and one spark-submit. */
  @Command(name = "submit")
  void submit(
      @Option(names = "--applications", defaultValue = "6000") int applications,
      @Option(names = "--executors", defaultValue = "5") int executors,
      @Option(names = "--nodes", required = true, description = "simulated nodes") int nodes,
      @Option(names = "--state", required = true, description = "the local cluster's folder")
          Path state,
      @Option(names = "--spark", required = true, description = "an unpacked image of Spark")
          Path spark,
      @Option(names = "--spark-java", required = true, description = "home of its Java") Path java)
      throws IOException, InterruptedException {
    try (KubernetesClient client = options.client();
        Api api = new Api(client.getConfiguration())) {
      String server = client.getConfiguration().getMasterUrl().replaceAll("/$", "");
      var peer = new SparkSubmit(spark, java, server, PEER_NAMESPACE);
      peer.run(executors); // the first reads its jars from the disk
      SparkSubmit.Cost cost = peer.run(executors);
      var shape = new Shape(NAMESPACE, applications, executors, nodes);
      var benchmark =
          new SubmitBenchmark(
              new SimulatedCluster(state), api, options.auditLog(), CONTROLLER.user(), shape);
      List<Figure> figures =
          new ArrayList<>(benchmark.run(options.launcher(CONTROLLER, client, "")));
      figures.addAll(against(figures, cost));
      options.publish(
          "spark-submit",
          applications == WHOLE
              ? "make bench-spark"
              : "benchmarks/spark --applications " + applications,
          Map.of("spark", "4.0.1"),
          notes(applications, executors),
          figures);
    }
  }

  /** The controller's own share, beside what spark-submit takes for the same. */
  private static List<Figure> against(List<Figure> figures, SparkSubmit.Cost cost) {
    Stream<Figure> ours =
        Stream.of("submit in a burst", SubmitBenchmark.UP_TO_A_RESTART)
            .map(what -> "processor time, " + what + ": controller")
            .map(
                name ->
                    figures.stream()
                        .filter(figure -> figure.name().equals(name))
                        .findFirst()
                        .orElseThrow())
            .map(
                figure ->
                    Figure.of(figure.name(), figure.value() / 1000, "s/app")
                        .against("one spark-submit", cost.processor()));
    return Stream.concat(
            ours, Stream.of(Figure.of("one spark-submit, by the clock", cost.wall(), "s")))
        .toList();
  }

  private List<String> notes(int applications, int executors) throws IOException {
    return List.of(
        "%d applications of one driver and %d executors; API server, etcd, scheduler, controller"
                .formatted(applications, executors)
            + " manager, kwok, controller and benchmark share the machine.",
        "Nodes are simulated and no pod runs anything. Played by the benchmark: the executor pods"
            + " that drivers make, laid on nodes past the scheduler, and the ends of both. A"
            + " driver's own ConfigMap, lists and watches are left out.",
        "The restart: a controller is ended by SIGTERM and another one is started while all"
            + " applications run.",
        "Executors are made after all submits, with scheduler and controller manager halted.",
        "'with API server and etcd alone': scheduler, controller manager and kwok are halted while"
            + " these applications are submitted.",
        "A plain loop: when the controller has ended, the application, its two statuses and the"
            + " objects of its driver are made by as many clients as create applications else.",
        "Times are those at which a client's watches showed it; the API server writes an audit"
            + " log.",
        "spark-submit: the second of two, with nothing else at work; its cost to the API server is"
            + " not in it.",
        "JVM of the controller: " + options.jvmFlags());
  }
}
