package dev.millwright.benchmarks.pulsar;

import dev.millwright.benchmarks.ControllerProcess;
import dev.millwright.benchmarks.Figure;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pulsar.client.admin.PulsarAdmin;
import org.apache.pulsar.client.admin.PulsarAdminException;
import org.apache.pulsar.common.policies.data.TenantInfo;
import org.awaitility.Awaitility;

/**
 * Many PulsarTopics on one real broker: topics a second, against a plain loop over the same admin
 * client with the same concurrency on the same broker.
 */
final class TopicsBenchmark {
  private static final String NAMESPACE = "bench-topics";
  private static final String TENANT = "bench";
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final KubernetesClient client;
  private final ControllerLauncher launcher;
  private final String adminUrl;
  private final String serviceUrl;
  private final int concurrency;

  /**
   * On one broker.
   *
   * @param concurrency reconciles the controller runs at once, and threads of the plain loop
   */
  TopicsBenchmark(
      KubernetesClient client,
      ControllerLauncher launcher,
      String adminUrl,
      String serviceUrl,
      int concurrency) {
    this.client = client;
    this.launcher = launcher;
    this.adminUrl = adminUrl;
    this.serviceUrl = serviceUrl;
    this.concurrency = concurrency;
  }

  List<Figure> run(int topics) throws IOException, PulsarAdminException {
    try (PulsarAdmin admin = PulsarAdmin.builder().serviceHttpUrl(adminUrl).build()) {
      prepare(admin);
      plainLoop(admin, "warm-up", topics / 10);
      Duration plain = plainLoop(admin, "plain", topics);
      return controller(admin, topics, plain);
    } finally {
      client.namespaces().withName(NAMESPACE).delete();
    }
  }

  private static void prepare(PulsarAdmin admin) throws PulsarAdminException {
    String cluster = admin.clusters().getClusters().getFirst();
    admin
        .tenants()
        .createTenant(TENANT, TenantInfo.builder().allowedClusters(Set.of(cluster)).build());
    for (String namespace : List.of("warm-up", "plain", "declared")) {
      admin.namespaces().createNamespace(TENANT + "/" + namespace);
    }
  }

  private Duration plainLoop(PulsarAdmin admin, String namespace, int topics) {
    Instant from = Instant.now();
    try (ExecutorService threads = Executors.newFixedThreadPool(concurrency)) {
      CompletableFuture<?>[] created =
          IntStream.range(0, topics)
              .mapToObj(i -> CompletableFuture.runAsync(() -> create(admin, namespace, i), threads))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(created).join();
    }
    return Duration.between(from, Instant.now());
  }

  private static void create(PulsarAdmin admin, String namespace, int index) {
    try {
      admin.topics().createNonPartitionedTopic(full(namespace, index));
    } catch (PulsarAdminException refused) {
      throw new IllegalStateException("the broker refused a topic of the plain loop", refused);
    }
  }

  private List<Figure> controller(PulsarAdmin admin, int topics, Duration plain)
      throws IOException, PulsarAdminException {
    for (String name : List.of(NAMESPACE, ControllerIdentity.NAMESPACE)) {
      client
          .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
          .serverSideApply();
    }
    declare(topics);
    List<Figure> figures = new ArrayList<>();
    try (var watch = new TopicWatch(client, NAMESPACE);
        ControllerProcess controller = launcher.start()) {
      Awaitility.await("all topics waiting for their cluster")
          .atMost(PATIENCE)
          .until(() -> watch.told() == topics);
      // From here on it is the broker's work and the controller's.
      Instant from = Instant.now();
      apply(
          """
          apiVersion: pulsar.millwright.dev/v1alpha1
          kind: PulsarCluster
          metadata: {name: bench, namespace: %s}
          spec: {external: {adminUrl: "%s", serviceUrl: "%s"}}
          """
              .formatted(NAMESPACE, adminUrl, serviceUrl));
      Awaitility.await("all topics Ready")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(100))
          .until(() -> watch.ready() == topics);
      Duration ready = Duration.between(from, Instant.now());
      int found = admin.topics().getList(TENANT + "/declared").size();
      if (found != topics) {
        throw new IllegalStateException(
            "%d topics are Ready, but Pulsar has %d".formatted(topics, found));
      }
      figures.add(
          Figure.of("topics created and Ready", topics * 1000.0 / ready.toMillis(), "topics/s")
              .target(">= 0.8 ×")
              .against("plain loop", topics * 1000.0 / plain.toMillis()));
      figures.add(Figure.of("controller memory with all topics", controller.residentMiB(), "MiB"));
    }
    return figures;
  }

  private void declare(int topics) {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < topics; i++) {
        String topic =
            """
            apiVersion: pulsar.millwright.dev/v1alpha1
            kind: PulsarTopic
            metadata: {name: topic-%05d, namespace: %s}
            spec: {clusterRef: {name: bench}, tenant: %s, namespace: declared}
            """
                .formatted(i, NAMESPACE, TENANT);
        threads.execute(() -> apply(topic));
      }
    }
  }

  private void apply(String yaml) {
    client.resource(yaml).create();
  }

  private static String full(String namespace, int index) {
    return "persistent://" + TENANT + "/" + namespace + "/topic-%05d".formatted(index);
  }
}
