package dev.millwright.benchmarks.pulsar;

import dev.millwright.benchmarks.ControllerLauncher;
import dev.millwright.benchmarks.ControllerProcess;
import dev.millwright.benchmarks.Figure;
import dev.millwright.benchmarks.ProcessorTimes;
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
 * Many PulsarTopics that wait for their cluster, as after a deployment of all at once, when it gets
 * ready: topics a second on one real broker, against a plain loop over the same admin client with
 * the same concurrency on the same broker.
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
      Run plain = timed(() -> plainLoop(admin, "plain", topics));
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

  private void plainLoop(PulsarAdmin admin, String namespace, int topics) {
    try (ExecutorService threads = Executors.newFixedThreadPool(concurrency)) {
      CompletableFuture<?>[] created =
          IntStream.range(0, topics)
              .mapToObj(i -> CompletableFuture.runAsync(() -> create(admin, namespace, i), threads))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(created).join();
    }
  }

  /** How long a run took, and what it took of the processors. */
  private record Run(Duration time, ProcessorTimes before, ProcessorTimes after) {
    double perSecond(int topics) {
      return topics * 1000.0 / time.toMillis();
    }

    double millisPer(int topics, String... programs) {
      return after.millisSince(before, programs) / topics;
    }
  }

  private static Run timed(Runnable work) {
    ProcessorTimes before = ProcessorTimes.now();
    Instant from = Instant.now();
    work.run();
    return new Run(Duration.between(from, Instant.now()), before, ProcessorTimes.now());
  }

  private static void create(PulsarAdmin admin, String namespace, int index) {
    try {
      admin.topics().createNonPartitionedTopic(full(namespace, index));
    } catch (PulsarAdminException refused) {
      throw new IllegalStateException("the broker refused a topic of the plain loop", refused);
    }
  }

  private List<Figure> controller(PulsarAdmin admin, int topics, Run plain)
      throws IOException, PulsarAdminException {
    client
        .resource(
            new NamespaceBuilder().withNewMetadata().withName(NAMESPACE).endMetadata().build())
        .serverSideApply();
    applyCluster("http://localhost:1", "pulsar://localhost:1");
    declare(topics);
    List<Figure> figures = new ArrayList<>();
    try (var watch = new TopicWatch(client, NAMESPACE);
        ControllerProcess controller = launcher.start()) {
      Awaitility.await("all topics waiting for their cluster")
          .atMost(PATIENCE)
          .until(() -> watch.told() == topics);
      Duration controllerBefore = controller.processorTime();
      // From here on it is the broker's work and the controller's.
      Run run =
          timed(
              () -> {
                applyCluster(adminUrl, serviceUrl);
                Awaitility.await("all topics Ready")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> watch.ready() == topics);
              });
      double ours = controller.processorTime().minus(controllerBefore).toMillis();
      int found = admin.topics().getList(TENANT + "/declared").size();
      if (found != topics) {
        throw new IllegalStateException(
            "%d topics are Ready, but Pulsar has %d".formatted(topics, found));
      }
      figures.addAll(compare(topics, run, ours, plain));
      figures.add(Figure.of("controller memory with all topics", controller.residentMiB(), "MiB"));
    }
    return figures;
  }

  private static List<Figure> compare(int topics, Run run, double ours, Run plain) {
    return List.of(
        Figure.of("topics created and Ready", run.perSecond(topics), "topics/s")
            .target(">= 0.8 ×")
            .against("plain loop", plain.perSecond(topics)),
        Figure.of("processor time of the controller", ours / topics, "ms/topic")
            .against("plain client", plain.millisPer(topics, ProcessorTimes.SELF)),
        Figure.of(
                "processor time of the broker",
                run.millisPer(topics, "java") - ours / topics,
                "ms/topic")
            .against("plain loop", plain.millisPer(topics, "java")),
        Figure.of(
            "processor time of API server and etcd",
            run.millisPer(topics, "kube-apiserver", "etcd"),
            "ms/topic"));
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
        threads.execute(() -> client.resource(topic).create());
      }
    }
  }

  private void applyCluster(String admin, String service) {
    client
        .resource(
            """
            apiVersion: pulsar.millwright.dev/v1alpha1
            kind: PulsarCluster
            metadata: {name: bench, namespace: %s}
            spec: {external: {adminUrl: "%s", serviceUrl: "%s"}}
            """
                .formatted(NAMESPACE, admin, service))
        .serverSideApply();
  }

  private static String full(String namespace, int index) {
    return "persistent://" + TENANT + "/" + namespace + "/topic-%05d".formatted(index);
  }
}
