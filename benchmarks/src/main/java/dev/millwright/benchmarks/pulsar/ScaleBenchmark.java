package dev.millwright.benchmarks.pulsar;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.benchmarks.AuditLog;
import dev.millwright.benchmarks.ControllerLauncher;
import dev.millwright.benchmarks.ControllerProcess;
import dev.millwright.benchmarks.Figure;
import dev.millwright.benchmarks.IdleMinute;
import dev.millwright.benchmarks.Samples;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * The controller beside a growing number of Laptop clusters on simulated nodes: how long a change
 * takes to be seen, what it asks of the API server, how much memory it holds, how fast it starts.
 */
final class ScaleBenchmark {
  private static final String NAMESPACE = "bench-scale";
  private static final int EDITS = 50;

  private final KubernetesClient client;
  private final AuditLog audit;
  private final String user;
  private final ControllerLauncher launcher;
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> clusters = new ArrayList<>();

  ScaleBenchmark(
      KubernetesClient client, AuditLog audit, String user, ControllerLauncher launcher) {
    this.client = client;
    this.audit = audit;
    this.user = user;
    this.launcher = launcher;
  }

  /** Runs with each of these numbers of clusters in turn, in rising order. */
  List<Figure> run(List<Integer> counts) throws IOException {
    client
        .resource(
            new NamespaceBuilder().withNewMetadata().withName(NAMESPACE).endMetadata().build())
        .serverSideApply();
    try (var clock = new ClusterClock(client, NAMESPACE)) {
      for (int count : counts) {
        stage(count, clock);
      }
    } finally {
      client.namespaces().withName(NAMESPACE).delete();
    }
    return figures;
  }

  private void stage(int count, ClusterClock clock) throws IOException {
    String at = " at " + count + (count == 1 ? " cluster" : " clusters");
    try (ControllerProcess controller = launcher.start()) {
      bringUp(count, at, clock);
      Duration used = controller.processorTime();
      figures.addAll(new IdleMinute(audit, user).measure(at));
      double seconds = controller.processorTime().minus(used).toMillis() / 1000.0;
      figures.add(Figure.of("processor time in 75 idle seconds" + at, seconds, "s"));
      edit(at, clock);
      // Proxies roll after each edit, and no start is to be measured beside that.
      IdleMinute.pass(Duration.ofMinutes(1));
      figures.add(memory("resident memory a minute after changes" + at, controller, count));
    }
    try (ControllerProcess again = launcher.start()) {
      figures.add(start("start to ready" + at, again).target("<= 1.0"));
      IdleMinute.pass(Duration.ofMinutes(1));
      figures.add(memory("resident memory a minute after start" + at, again, count));
      figures.add(Figure.of("of this anonymous" + at, again.anonymousMiB(), "MiB"));
    }
    try (ControllerProcess plain = launcher.withoutCache().start()) {
      figures.add(start("start to ready without the AOT cache" + at, plain));
      IdleMinute.pass(Duration.ofMinutes(1));
      figures.add(
          Figure.of(
              "resident memory a minute after start without the AOT cache" + at,
              plain.residentMiB(),
              "MiB"));
    }
  }

  private static Figure start(String name, ControllerProcess controller) {
    return Figure.of(name, controller.readyAfter().toMillis() / 1000.0, "s");
  }

  private void bringUp(int count, String at, ClusterClock clock) throws IOException {
    List<String> added =
        IntStream.range(clusters.size(), count).mapToObj("laptop-%03d"::formatted).toList();
    Instant from = Instant.now();
    for (String name : added) {
      clock.start(name);
      client.resource(laptop(name)).create();
    }
    Awaitility.await("all clusters Ready" + at)
        .atMost(Duration.ofMinutes(30))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> clock.allReady(added));
    clusters.addAll(added);
    latency("created to first status" + at, clock.observedAfter(added));
    latency("created to Ready" + at, clock.readyAfter(added));
    Map<String, Long> requests = audit.requests(user, from, Instant.now());
    double each = IdleMinute.total(requests);
    figures.add(Figure.of("API requests per bring-up" + at, each / added.size(), "requests"));
    figures.add(
        Figure.of(
            "of these writes" + at, (double) AuditLog.writes(requests) / added.size(), "requests"));
  }

  private void edit(String at, ClusterClock clock) {
    var random = new Random(7); // the same clusters in every run
    List<String> edited =
        random
            .ints(0, clusters.size())
            .distinct()
            .limit(Math.min(EDITS, clusters.size()))
            .mapToObj(clusters::get)
            .toList();
    for (String name : edited) {
      clock.start(name);
      client
          .resources(PulsarCluster.class)
          .inNamespace(NAMESPACE)
          .withName(name)
          .patch(
              PatchContext.of(PatchType.JSON_MERGE),
              "{\"spec\":{\"proxies\":{\"config\":{\"maxConcurrentInboundConnections\":\"%d\"}}}}"
                  .formatted(10_000 + clusters.size()));
    }
    Awaitility.await("all edits observed" + at)
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> clock.allObserved(edited));
    latency("edited to status" + at, clock.observedAfter(edited));
  }

  private void latency(String name, Samples samples) {
    figures.add(Figure.of(name + ", p50", samples.seconds(0.5), "s"));
    figures.add(Figure.of(name + ", p99", samples.seconds(0.99), "s"));
  }

  private static Figure memory(String name, ControllerProcess controller, int count)
      throws IOException {
    return Figure.of(name, controller.residentMiB(), "MiB")
        .target(count <= 50 ? "<= 150" : "<= 256");
  }

  private static PulsarCluster laptop(String name) {
    return Serialization.unmarshal(
        """
        apiVersion: pulsar.millwright.dev/v1alpha1
        kind: PulsarCluster
        metadata: {name: %s, namespace: %s}
        spec: {profile: Laptop}
        """
            .formatted(name, NAMESPACE),
        PulsarCluster.class);
  }
}
