package dev.millwright.benchmarks.pulsar;

import dev.millwright.benchmarks.BenchmarkOptions;
import dev.millwright.benchmarks.ControllerIdentity;
import dev.millwright.benchmarks.Figure;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import dev.millwright.testkit.rbac.ShippedRbac;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pulsar.client.admin.PulsarAdminException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The benchmarks of the Pulsar controller, one subcommand each; {@code benchmarks/pulsar} runs
 * them.
 */
@Command(name = "pulsar-benchmarks", mixinStandardHelpOptions = true)
public final class PulsarBenchmarks {
  private static final String COMMAND = "make bench-pulsar";
  private static final ControllerIdentity CONTROLLER =
      new ControllerIdentity("millwright-pulsar-controller");

  @Mixin private BenchmarkOptions options = new BenchmarkOptions();

  private PulsarBenchmarks() {}

  /** Runs one benchmark; the exit code is 0 when it could be measured. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new PulsarBenchmarks()).execute(arguments));
  }

  /** Laptop clusters on a real node. */
  @Command(name = "bring-up")
  void bringUp(@Option(names = "--rounds", defaultValue = "3") int rounds) throws IOException {
    try (KubernetesClient client = options.client()) {
      Path example = Path.of(System.getProperty("millwright.root"), "examples/pulsar/laptop.yaml");
      publish(
          "pulsar-bring-up",
          List.of(
              "A real kubelet and real Pulsar on the machine below; images were there already."),
          new BringUpBenchmark(client, options.auditLog(), CONTROLLER.user()).run(example, rounds));
    }
  }

  /** Many clusters on simulated nodes. */
  @Command(name = "scale")
  void scale(
      @Option(names = "--counts", split = ",", defaultValue = "1,50,500") List<Integer> counts)
      throws IOException {
    try (KubernetesClient client = options.client();
        var standIn = new HealthStandIn()) {
      var benchmark =
          new ScaleBenchmark(
              client,
              options.auditLog(),
              CONTROLLER.user(),
              options.launcher(CONTROLLER, client, standIn.options()));
      publish(
          "pulsar-scale",
          List.of(
              "Control plane, etcd, simulated nodes, controller and stand-in share the machine.",
              "Pods are simulated; a stand-in answers for brokers and bookies. It is the controller's"
                  + " HTTP proxy, so no name is looked up."),
          benchmark.run(counts.stream().sorted().toList()));
    }
  }

  /** Many topics on one real broker. */
  @Command(name = "topics")
  void topics(
      @Option(names = "--topics", defaultValue = "10000") int topics,
      @Option(names = "--concurrency", defaultValue = "16") int concurrency)
      throws IOException, PulsarAdminException {
    KubeApi api = KubeApi.shared();
    try (KubernetesClient client = api.client();
        StandalonePulsar pulsar = StandalonePulsar.withHeap("2g")) {
      ShippedRbac.of("kustomize/overlays/dev", "millwright-pulsar-controller").install(client);
      var benchmark =
          new TopicsBenchmark(
              client,
              options.launcher(CONTROLLER, client, ""),
              pulsar.adminUrl(),
              pulsar.serviceUrl(),
              concurrency);
      publish(
          "pulsar-topics",
          List.of(
              "API server, etcd, Pulsar, controller and load generator share the machine.",
              "The plain loop runs first, on the same broker; no API server works for it.",
              "The topics wait for their cluster; measured is from its address to all Ready."),
          benchmark.run(topics));
    }
  }

  private void publish(String name, List<String> notes, List<Figure> figures) throws IOException {
    Map<String, String> versions =
        Map.of("pulsar", System.getProperty("millwright.pulsar.version", "unknown"));
    options.publish(name, COMMAND, versions, notes, figures);
  }
}
