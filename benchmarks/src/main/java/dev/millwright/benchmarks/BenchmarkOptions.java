package dev.millwright.benchmarks;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every benchmark: where to measure, what, and where results go. */
public final class BenchmarkOptions {
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

  /** An administrator's client of the cluster. */
  public KubernetesClient client() throws IOException {
    if (kubeconfig == null) {
      throw new IllegalArgumentException(
          "no --kubeconfig; run it by its script in benchmarks, or name one");
    }
    Config config = Config.fromKubeconfig(Files.readString(kubeconfig));
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  /** What the cluster's API server was asked. */
  public AuditLog auditLog() {
    if (audit == null) {
      throw new IllegalArgumentException(
          "no --audit; bring the cluster up with --audit, or name its log");
    }
    return new AuditLog(audit);
  }

  /** Folder for logs. */
  public Path work() {
    return work;
  }

  /** The flags that the controller's JVM runs with. */
  public String jvmFlags() throws IOException {
    try (Stream<String> lines = Files.lines(controllerFolder.resolve("jvm-flags"))) {
      return lines.filter(line -> line.startsWith("-")).collect(Collectors.joining(" "))
          + " -XX:MaxRAM=512m";
    }
  }

  /**
   * Starts a controller under its identity.
   *
   * @param options of the JVM beside those of the image; empty for none
   */
  public ControllerLauncher launcher(
      ControllerIdentity identity, KubernetesClient client, String options) throws IOException {
    Path kubeconfig = identity.kubeconfig(client, work.resolve("controller.kubeconfig"));
    return new ControllerLauncher(
        controller, controllerFolder, kubeconfig, options, work.resolve("logs"));
  }

  /**
   * Writes and prints a result.
   *
   * @param versions of what was measured, beside our own and Kubernetes'
   */
  public void publish(
      String name,
      String command,
      Map<String, String> versions,
      List<String> notes,
      List<Figure> figures)
      throws IOException {
    Map<String, String> all = new TreeMap<>(versions);
    all.put("millwright", System.getProperty("millwright.version", "unknown"));
    all.put("kubernetes", System.getProperty("millwright.kubernetes.version", "unknown"));
    Report report = Report.of(name, command, Instant.now(), all, notes, figures);
    report.write(results);
    report.print(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
  }
}
