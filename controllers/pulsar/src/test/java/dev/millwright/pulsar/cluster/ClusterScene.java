package dev.millwright.pulsar.cluster;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Conditions;
import dev.millwright.pulsar.Shipped;
import dev.millwright.testkit.kubernetes.AuditLog;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.DocumentedConditions;
import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A namespace with a kubelet, endpoints and the controller, and words for what tests look at. */
final class ClusterScene implements AutoCloseable {

  /** Longer than the pause of an idle controller. */
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private final KubeApi api = KubeApi.shared();
  private final AuditLog audit = api.audit().fromHere();
  private final KubernetesClient admin;
  private final String namespace;
  private final ClusterObjects objects;
  private final Kubelet kubelet;
  private final PulsarEndpoints endpoints = new PulsarEndpoints();
  private RunningController controller;

  ClusterScene() {
    api.startControllerManager();
    admin = api.client();
    namespace =
        admin
            .resource(
                new NamespaceBuilder()
                    .withNewMetadata()
                    .withGenerateName("cluster-")
                    .endMetadata()
                    .build())
            .create()
            .getMetadata()
            .getName();
    addDefaultClass(admin);
    objects = new ClusterObjects(admin, namespace);
    kubelet = new Kubelet(admin, namespace);
    controller = start(Clock.systemUTC());
  }

  /** Volumes that name no class need a default one. */
  static void addDefaultClass(KubernetesClient admin) {
    admin
        .resource(
            new StorageClassBuilder()
                .withNewMetadata()
                .withName("standard")
                .withAnnotations(Map.of("storageclass.kubernetes.io/is-default-class", "true"))
                .endMetadata()
                .withProvisioner("example.org/none")
                .build())
        .serverSideApply();
  }

  String namespace() {
    return namespace;
  }

  KubernetesClient admin() {
    return admin;
  }

  Kubelet kubelet() {
    return kubelet;
  }

  PulsarEndpoints endpoints() {
    return endpoints;
  }

  /** What is there of clusters. */
  ClusterObjects objects() {
    return objects;
  }

  /** Waits as long as anything here may take. */
  ConditionFactory await() {
    return Awaitility.await().atMost(PATIENCE);
  }

  /** The controller goes away, as after a kill, and a new one takes over. */
  void restartController() {
    restartController(Clock.systemUTC());
  }

  /** The same with a new one that goes by another clock. */
  void restartController(Clock clock) {
    controller.close();
    controller = start(clock);
  }

  private RunningController start(Clock clock) {
    return new RunningController(api, endpoints.proxies(), Set.of(namespace), clock);
  }

  PulsarCluster create(String name, String spec) {
    String yaml =
        """
        apiVersion: pulsar.millwright.dev/v1alpha1
        kind: PulsarCluster
        metadata: {name: %s, namespace: %s}
        spec:
        %s
        """
            .formatted(name, namespace, spec.indent(2));
    var in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    return admin.resources(PulsarCluster.class).load(in).create();
  }

  Resource<PulsarCluster> cluster(String name) {
    return admin.resources(PulsarCluster.class).inNamespace(namespace).withName(name);
  }

  /** Changes a spec, again if the controller wrote in between. */
  void change(String name, UnaryOperator<PulsarCluster> change) {
    await()
        .until(
            () -> {
              try {
                cluster(name).edit(change);
                return true;
              } catch (KubernetesClientException e) {
                if (e.getCode() == 409) {
                  return false;
                }
                throw e;
              }
            });
  }

  PulsarClusterStatus status(String name) {
    return cluster(name).get().getStatus();
  }

  /** Waits until a condition has this status for the present generation. */
  Condition awaitCondition(String name, String type, String status) {
    return await()
        .alias(type + "=" + status + " of " + name)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              PulsarCluster now = cluster(name).get();
              // What Kubernetes says of a pod that does not run goes through word by word.
              DocumentedConditions.assertOn(now, ConditionType.RECONCILING);
              return now.getStatus() == null
                  ? null
                  : Conditions.current(
                          now.getStatus().conditions(), type, now.getMetadata().getGeneration())
                      .filter(c -> c.status().equals(status))
                      .orElse(null);
            },
            c -> c != null);
  }

  void awaitReady(String name) {
    awaitCondition(name, "Ready", "True");
    awaitCondition(name, "Reconciling", "False");
  }

  /** Deletes a cluster and waits until it is gone. */
  void delete(String name) {
    cluster(name).delete();
    awaitGone(name);
  }

  void awaitGone(String name) {
    await().alias(name + " gone").until(() -> cluster(name).get() == null);
  }

  /** What the controller wrote in this namespace so far, oldest first. */
  List<AuditedRequest> writes() {
    return Shipped.CONTROLLER.requests(audit).stream()
        .filter(request -> request.isWrite() && request.namespace().equals(namespace))
        .toList();
  }

  /**
   * Waits until the brokers of a cluster were asked this often from now on: so many reconciles of
   * it have ended but one.
   */
  void awaitReconciles(String name, int reconciles) {
    int before = endpoints.healthAsked(name, namespace);
    await().until(() -> endpoints.healthAsked(name, namespace) >= before + reconciles);
  }

  /** Waits until a reconcile has found a cluster as it was: nothing is in flight any more. */
  void awaitQuiet(String name) {
    await()
        .until(
            () -> {
              String before = version(name);
              awaitReconciles(name, 2);
              return version(name).equals(before);
            });
  }

  private String version(String name) {
    return cluster(name).get().getMetadata().getResourceVersion();
  }

  @Override
  public void close() {
    controller.close();
    kubelet.close();
    endpoints.close();
    admin.namespaces().withName(namespace).delete();
    admin.close();
  }
}
