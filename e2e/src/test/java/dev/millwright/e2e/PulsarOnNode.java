package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.ClusterUrls;
import dev.millwright.api.pulsar.ComponentStatus;
import dev.millwright.api.pulsar.PulsarCluster;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.awaitility.core.ThrowingRunnable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One PulsarCluster of a test: its status, its pods, and what the test does to them. */
final class PulsarOnNode {
  static final String API_VERSION = "pulsar.millwright.dev/v1alpha1";
  private static final Logger LOG = LoggerFactory.getLogger(PulsarOnNode.class);
  private static final Duration BRING_UP = Duration.ofMinutes(5);

  private final TestNamespace namespace;
  private final String name;

  PulsarOnNode(TestNamespace namespace, String name) {
    this.namespace = namespace;
    this.name = name;
  }

  Resource<PulsarCluster> resource() {
    return namespace
        .client()
        .resources(PulsarCluster.class)
        .inNamespace(namespace.name())
        .withName(name);
  }

  /** Waits until the controller says, of the spec as it is now, that all is there and works. */
  void awaitReady() {
    await("PulsarCluster " + name + " is Ready with every pod in place")
        .atMost(BRING_UP)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(unsettled()).as("what it still waits for").isEmpty());
  }

  /** Waits until BookKeeper itself says that no copy of a ledger is missing. */
  void awaitBookiesSafe() {
    await("BookiesSafe of PulsarCluster " + name)
        .atMost(BRING_UP)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              var cluster = resource().require();
              var status = Objects.requireNonNull(cluster.getStatus());
              assertThat(status.conditions())
                  .filteredOn(c -> c.type().equals("BookiesSafe"))
                  .filteredOn(c -> holds(c, cluster.getMetadata().getGeneration()))
                  .extracting(Condition::reason)
                  .containsExactly("AllCopiesThere");
            });
  }

  /** What keeps it from being settled; empty when nothing does. */
  String unsettled() {
    var cluster = resource().require();
    var status = cluster.getStatus();
    if (status == null || status.conditions() == null) {
      return "no status yet";
    }
    var generation = cluster.getMetadata().getGeneration();
    var ready = status.conditions().stream().filter(c -> c.type().equals("Ready")).findFirst();
    if (ready.isEmpty() || !holds(ready.get(), generation)) {
      return ready.map(Object::toString).orElse("no Ready condition yet");
    }
    if (status.operation() != null) {
      return status.operation().toString();
    }
    return components().stream()
        .filter(c -> c.ready() != c.desired() || c.updated() != c.desired())
        .map(ComponentStatus::toString)
        .collect(Collectors.joining(", "));
  }

  private static boolean holds(Condition condition, Long generation) {
    return condition.status().equals("True")
        && Objects.equals(condition.observedGeneration(), generation);
  }

  List<ComponentStatus> components() {
    var status = resource().require().getStatus();
    return status == null || status.components() == null ? List.of() : status.components();
  }

  ClusterUrls urls() {
    return Objects.requireNonNull(
        Objects.requireNonNull(resource().require().getStatus()).urls(), "status.urls");
  }

  /** Where clients knock: the proxies, and where there are none the brokers. */
  String serviceUrl() {
    return Objects.requireNonNull(
        Objects.requireNonNullElse(urls().proxy(), urls().broker()), "status.urls");
  }

  /** What Pulsar itself answers to a GET of its admin interface, asked through the proxies. */
  String admin(String path) throws IOException, InterruptedException {
    var url = Objects.requireNonNull(urls().proxyAdmin(), "status.urls.proxyAdmin") + path;
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30)).build();
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }

  void patchSpec(String json) {
    LOG.info("  patching the spec with {}", json);
    resource().patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":" + json + "}");
  }

  /** What {@code kubectl scale} does: a patch of the scale subresource, which is the brokers'. */
  void scaleBrokers(int replicas) {
    LOG.info("  scaling to {} brokers", replicas);
    namespace
        .client()
        .genericKubernetesResources(API_VERSION, "PulsarCluster")
        .inNamespace(namespace.name())
        .withName(name)
        .subresource("scale")
        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"replicas\":" + replicas + "}}");
  }

  List<Pod> pods(String component) {
    return namespace
        .client()
        .pods()
        .inNamespace(namespace.name())
        .withLabels(
            Map.of("app.kubernetes.io/instance", name, "app.kubernetes.io/component", component))
        .list()
        .getItems();
  }

  /** Every pod of the cluster, finished Jobs' included. */
  List<Pod> podsOfAll() {
    return namespace
        .client()
        .pods()
        .inNamespace(namespace.name())
        .withLabel("app.kubernetes.io/instance", name)
        .list()
        .getItems();
  }

  /** Creates it with the spec it once had and nothing else, as from a file. */
  void createAgain(PulsarCluster former) {
    var again = new PulsarCluster();
    again.setMetadata(
        new ObjectMetaBuilder().withName(name).withNamespace(namespace.name()).build());
    again.setSpec(former.getSpec());
    namespace.client().resource(again).create();
  }

  /** Which pod objects there are, so that a test can tell a restarted pod from one left alone. */
  Map<String, String> uids(String component) {
    return pods(component).stream()
        .collect(Collectors.toMap(pod -> pod.getMetadata().getName(), PulsarOnNode::uid));
  }

  /** Kills the component's first pod without notice and waits until its successor is ready. */
  void killPod(String component) {
    var victim = pods(component).getFirst();
    LOG.info("  killing {}", victim.getMetadata().getName());
    namespace.client().resource(victim).withGracePeriod(0).delete();
    await("a successor of " + victim.getMetadata().getName())
        .atMost(BRING_UP)
        .until(
            () -> {
              var pods = pods(component);
              return !pods.isEmpty()
                  && pods.stream()
                      .allMatch(pod -> !uid(pod).equals(uid(victim)) && Readiness.isPodReady(pod));
            });
  }

  /** Does something over and over, until each pod of the component is another and ready. */
  void awaitReplaced(String component, Map<String, String> uids, ThrowingRunnable meanwhile) {
    await("another pod in place of each " + component)
        .atMost(BRING_UP)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              meanwhile.run();
              assertThat(pods(component))
                  .hasSameSizeAs(uids.keySet())
                  .allMatch(pod -> !uids.containsValue(uid(pod)) && Readiness.isPodReady(pod));
            });
  }

  /**
   * Kills every pod without notice, as a power cut does, and waits until all are back and ready.
   */
  void killAllPods() {
    var victims = podsOfAll();
    var running = victims.stream().filter(p -> !"Succeeded".equals(phase(p))).count();
    LOG.info("  killing {} pods", victims.size());
    victims.forEach(pod -> namespace.client().resource(pod).withGracePeriod(0).delete());
    var uids = victims.stream().map(PulsarOnNode::uid).collect(Collectors.toSet());
    await("a ready successor of every pod")
        .atMost(BRING_UP)
        .until(
            () -> {
              var servers =
                  podsOfAll().stream().filter(p -> !"Succeeded".equals(phase(p))).toList();
              return servers.size() == running
                  && servers.stream()
                      .allMatch(p -> !uids.contains(uid(p)) && Readiness.isPodReady(p));
            });
  }

  /** Waits until a pod of the component exists, whatever its state. */
  void awaitPod(String component, int count) {
    await(count + " pods of " + component)
        .atMost(BRING_UP)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> pods(component).size() >= count);
  }

  private static String phase(Pod pod) {
    return pod.getStatus().getPhase();
  }

  private static String uid(Pod pod) {
    return pod.getMetadata().getUid();
  }
}
