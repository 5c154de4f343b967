package dev.millwright.benchmarks.pulsar;

import dev.millwright.benchmarks.AuditLog;
import dev.millwright.benchmarks.Figure;
import dev.millwright.benchmarks.Report;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import dev.millwright.testkit.rbac.ShippedRbac;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pulsar.client.admin.PulsarAdminException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The benchmarks of the Pulsar controller, one subcommand each; {@code benchmarks/pulsar} runs
 * them.
 */
@Command(name = "pulsar-benchmarks", mixinStandardHelpOptions = true)
public final class PulsarBenchmarks {
  private static final String COMMAND = "make bench-pulsar";

  @Option(
      names = "--kubeconfig",
      defaultValue = "${env:KUBECONFIG}",
      description = "administrator of the cluster to measure on")
  private @Nullable Path kubeconfig;

  @Option(
      names = "--audit",
      defaultValue = "${env:MILLWRIGHT_AUDIT_LOG}",
      description = "audit log of its API server")
  private @Nullable Path audit;

  @Option(
      names = "--controller",
      split = " ",
      description = "command line of the controller's image")
  private List<String> controller = List.of();

  @Option(
      names = "--controller-folder",
      description = "working directory of the controller's image")
  private Path controllerFolder = Path.of(".");

  @Option(names = "--work", required = true, description = "folder for logs")
  private Path work = Path.of(".");

  @Option(names = "--results", required = true, description = "folder for the results")
  private Path results = Path.of(".");

  private PulsarBenchmarks() {}

  /** Runs one benchmark; the exit code is 0 when it could be measured. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new PulsarBenchmarks()).execute(arguments));
  }

  /** Laptop clusters on a real node. */
  @Command(name = "bring-up")
  void bringUp(@Option(names = "--rounds", defaultValue = "3") int rounds) throws IOException {
    try (KubernetesClient client = client()) {
      Path example = Path.of(System.getProperty("millwright.root"), "examples/pulsar/laptop.yaml");
      publish(
          "pulsar-bring-up",
          List.of(
              "A real kubelet and real Pulsar on the machine below; images were there already."),
          new BringUpBenchmark(client, auditLog()).run(example, rounds));
    }
  }

  /** Many clusters on simulated nodes. */
  @Command(name = "scale")
  void scale(
      @Option(names = "--counts", split = ",", defaultValue = "1,50,500") List<Integer> counts)
      throws IOException {
    Path hosts = work.toAbsolutePath().resolve("hosts");
    try (KubernetesClient client = client();
        var standIn = new HealthStandIn(InetAddress.getByName("127.77.0.1"), hosts)) {
      Path identity = ControllerIdentity.kubeconfig(client, work.resolve("controller.kubeconfig"));
      var launcher =
          new ControllerLauncher(
              controller, controllerFolder, identity, hosts, work.resolve("logs"));
      publish(
          "pulsar-scale",
          List.of(
              "Control plane, etcd, simulated nodes, controller and stand-in share the machine.",
              "Pods are simulated; a stand-in answers for brokers and bookies."),
          new ScaleBenchmark(client, auditLog(), launcher, new ServiceNames(client, standIn))
              .run(counts.stream().sorted().toList()));
    }
  }

  /** Many topics on one real broker. */
  @Command(name = "topics")
  void topics(
      @Option(names = "--topics", defaultValue = "10000") int topics,
      @Option(names = "--concurrency", defaultValue = "16") int concurrency)
      throws IOException, PulsarAdminException {
    KubeApi api = KubeApi.shared();
    Path hosts = work.toAbsolutePath().resolve("hosts");
    Files.copy(Path.of("/etc/hosts"), hosts, StandardCopyOption.REPLACE_EXISTING);
    try (KubernetesClient client = api.client();
        StandalonePulsar pulsar = StandalonePulsar.withHeap("2g")) {
      ShippedRbac.of("kustomize/overlays/dev").install(client);
      Path identity = ControllerIdentity.kubeconfig(client, work.resolve("controller.kubeconfig"));
      var launcher =
          new ControllerLauncher(
              controller, controllerFolder, identity, hosts, work.resolve("logs"));
      publish(
          "pulsar-topics",
          List.of(
              "API server, etcd, Pulsar, controller and load generator share the machine.",
              "The plain loop runs first, on the same broker; no API server works for it.",
              "The topics wait for their cluster; measured is from its address to all Ready."),
          new TopicsBenchmark(client, launcher, pulsar.adminUrl(), pulsar.serviceUrl(), concurrency)
              .run(topics));
    }
  }

  private KubernetesClient client() throws IOException {
    if (kubeconfig == null) {
      throw new CommandLine.ParameterException(
          new CommandLine(this), "no --kubeconfig; run it by benchmarks/pulsar, or name one");
    }
    Config config = Config.fromKubeconfig(Files.readString(kubeconfig));
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  private AuditLog auditLog() {
    if (audit == null) {
      throw new CommandLine.ParameterException(
          new CommandLine(this), "no --audit; bring the cluster up with --audit, or name its log");
    }
    return new AuditLog(audit);
  }

  private void publish(String name, List<String> notes, List<Figure> figures) throws IOException {
    Map<String, String> versions =
        Map.of(
            "millwright", System.getProperty("millwright.version", "unknown"),
            "kubernetes", System.getProperty("millwright.kubernetes.version", "unknown"),
            "pulsar", System.getProperty("millwright.pulsar.version", "unknown"));
    Report report = Report.of(name, COMMAND, Instant.now(), versions, notes, figures);
    report.write(results);
    report.print(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
  }
}
