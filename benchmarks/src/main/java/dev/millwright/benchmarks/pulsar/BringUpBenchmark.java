package dev.millwright.benchmarks.pulsar;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.benchmarks.AuditLog;
import dev.millwright.benchmarks.Figure;
import dev.millwright.benchmarks.IdleMinute;
import dev.millwright.benchmarks.Samples;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A Laptop cluster on a real node with real Pulsar, by the controller installed there. */
final class BringUpBenchmark {
  private static final String NAMESPACE = "bench-bring-up";

  private final KubernetesClient client;
  private final AuditLog audit;
  private final String user;

  BringUpBenchmark(KubernetesClient client, AuditLog audit, String user) {
    this.client = client;
    this.audit = audit;
    this.user = user;
  }

  /** Brings the cluster up this many times, each time in a namespace that is new. */
  List<Figure> run(Path example, int rounds) throws IOException {
    List<Duration> ready = new ArrayList<>();
    List<Long> requests = new ArrayList<>();
    List<Long> writes = new ArrayList<>();
    List<Figure> idle = List.of();
    for (int round = 0; round < rounds; round++) {
      String namespace = NAMESPACE + "-" + round;
      try {
        Instant from = Instant.now();
        ready.add(bringUp(example, namespace));
        Map<String, Long> asked = audit.requests(user, from, Instant.now());
        requests.add(IdleMinute.total(asked));
        writes.add(AuditLog.writes(asked));
        idle = new IdleMinute(audit, user).measure("");
      } finally {
        client.namespaces().withName(namespace).withTimeout(3, TimeUnit.MINUTES).delete();
      }
    }
    Samples times = new Samples(ready);
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of("apply to Ready, median of " + rounds, times.seconds(0.5), "s"));
    figures.add(Figure.of("apply to Ready, slowest", times.seconds(1), "s"));
    figures.add(Figure.of("API requests of a bring-up, most", max(requests), "requests"));
    figures.add(Figure.of("of these writes, most", max(writes), "requests"));
    figures.addAll(idle);
    return figures;
  }

  private Duration bringUp(Path example, String namespace) throws IOException {
    client
        .resource(
            new NamespaceBuilder().withNewMetadata().withName(namespace).endMetadata().build())
        .serverSideApply();
    PulsarCluster cluster = Serialization.unmarshal(Files.readString(example), PulsarCluster.class);
    cluster.getMetadata().setNamespace(namespace);
    try (var clock = new ClusterClock(client, namespace)) {
      List<String> names = List.of(cluster.getMetadata().getName());
      clock.start(names.getFirst());
      client.resource(cluster).create();
      Awaitility.await("the cluster Ready")
          .atMost(Duration.ofMinutes(5))
          .pollInterval(Duration.ofMillis(100))
          .until(() -> clock.allReady(names));
      return Duration.ofMillis((long) (clock.readyAfter(names).seconds(1) * 1000));
    }
  }

  private static double max(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
