package dev.millwright.spark.application;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.FailureStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.spark.SparkLabels;
import dev.millwright.testkit.kubernetes.AuditLog;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.DocumentedConditions;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.rbac.ShippedController;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A namespace with the controller, and words for what tests look at. */
final class ApplicationScene implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  /** The account the controller is shipped with: tests run with its rights and no others. */
  static final ShippedController CONTROLLER =
      ShippedController.named("millwright-spark-controller");

  /**
   * They carry, whether they hold or not, the reason for which the application stands as it does.
   */
  private static final String[] OF_LIFE = {
    "Running", "Succeeded", "Failed", "Suspended", "Reconciling", "Stalled"
  };

  private final KubeApi api = KubeApi.shared();
  private final AuditLog audit = api.audit().fromHere();
  private final KubernetesClient admin = api.client();
  private final KubernetesClient shipped = CONTROLLER.client(api);
  private final String namespace;
  private final Node node;
  private RunningController controller;

  ApplicationScene() {
    api.startControllerManager();
    namespace =
        admin
            .resource(
                new NamespaceBuilder()
                    .withNewMetadata()
                    .withGenerateName("spark-")
                    .endMetadata()
                    .build())
            .create()
            .getMetadata()
            .getName();
    account("spark");
    node = new Node(admin, namespace);
    controller = new RunningController(shipped, namespace, Clock.systemUTC());
  }

  void account(String name) {
    admin
        .resource(
            new ServiceAccountBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .endMetadata()
                .build())
        .create();
  }

  String namespace() {
    return namespace;
  }

  KubernetesClient admin() {
    return admin;
  }

  Node node() {
    return node;
  }

  /** Waits as long as anything here may take. */
  ConditionFactory await() {
    return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100));
  }

  /** The controller goes away; {@link #start} begins a new one. */
  void stop() {
    controller.close();
  }

  /** A new controller that lives by this clock. */
  void start(Clock clock) {
    start(shipped, clock);
  }

  /** A new controller that asks by this client. */
  void start(KubernetesClient client, Clock clock) {
    controller = new RunningController(client, namespace, clock);
  }

  /** A SparkPi that asks for two executors, with this beside it. */
  SparkApplication create(String name, String more) {
    String yaml =
        """
        apiVersion: spark.millwright.dev/v1alpha1
        kind: SparkApplication
        metadata: {name: %s, namespace: %s}
        spec:
          sparkVersion: 4.0.1
          mainClass: org.apache.spark.examples.SparkPi
        %s
        """
            .formatted(name, namespace, more.indent(2));
    var in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    return admin.resources(SparkApplication.class).load(in).create();
  }

  Resource<SparkApplication> application(String name) {
    return admin.resources(SparkApplication.class).inNamespace(namespace).withName(name);
  }

  SparkApplicationStatus status(String name) {
    return application(name).get().getStatus();
  }

  /** The last attempt. */
  AttemptStatus attempt(String name) {
    return Objects.requireNonNull(status(name).attempt());
  }

  /** The newest failure. */
  FailureStatus failure(String name) {
    return Objects.requireNonNull(status(name).failures()).getFirst();
  }

  /** Changes a spec, again if the controller wrote in between. */
  void change(String name, UnaryOperator<SparkApplication> change) {
    await()
        .until(
            () -> {
              try {
                application(name).edit(change);
                return true;
              } catch (KubernetesClientException e) {
                if (e.getCode() == 409) {
                  return false;
                }
                throw e;
              }
            });
  }

  /** Changes a spec by a merge patch. */
  void patch(String name, String spec) {
    application(name).patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\": " + spec + "}");
  }

  /** Waits for a state that speaks of the present generation. */
  SparkApplicationStatus awaitState(String name, ApplicationState state) {
    return await()
        .alias(name + " " + state)
        .until(
            () -> {
              SparkApplication now = application(name).get();
              SparkApplicationStatus status = now.getStatus();
              DocumentedConditions.assertOn(now, OF_LIFE);
              return status != null
                      && status.state() == state
                      && now.getMetadata().getGeneration().equals(status.observedGeneration())
                  ? status
                  : null;
            },
            found -> found != null);
  }

  Condition condition(String name, String type) {
    return Conditions.find(status(name).conditions(), type).orElseThrow();
  }

  List<Pod> drivers(String name) {
    return admin
        .pods()
        .inNamespace(namespace)
        .withLabel(SparkLabels.APPLICATION, name)
        .withLabel(SparkLabels.ROLE, "driver")
        .list()
        .getItems();
  }

  List<Pod> executors(String name) {
    return admin
        .pods()
        .inNamespace(namespace)
        .withLabel(SparkLabels.APPLICATION, name)
        .withLabel(SparkLabels.ROLE, "executor")
        .list()
        .getItems();
  }

  /** Kinds of what outlives attempts that there are of an application. */
  List<String> lasting(String name) {
    return Stream.of(
            admin.services().inNamespace(namespace).withName(name + "-ui"),
            admin.network().v1().ingresses().inNamespace(namespace).withName(name + "-ui"),
            admin
                .policy()
                .v1()
                .podDisruptionBudget()
                .inNamespace(namespace)
                .withName(name + "-driver"))
        .map(Resource::get)
        .filter(Objects::nonNull)
        .map(HasMetadata::getKind)
        .toList();
  }

  /** Waits for the driver of an attempt, and for the status that tells of it. */
  Pod awaitDriver(String name, int attempt) {
    await()
        .alias("attempt " + attempt + " of " + name + " submitted")
        .until(
            () -> {
              SparkApplicationStatus status = status(name);
              AttemptStatus last = status == null ? null : status.attempt();
              return last != null && last.number() == attempt && last.submittedTime() != null;
            });
    return admin.pods().inNamespace(namespace).withName(attempt(name).driverPodName()).require();
  }

  /** An object that belongs to an application. */
  void own(SparkApplication owner, String kind, String name, String labels, String more) {
    apply(
        """
        apiVersion: v1
        kind: %s
        metadata:
          name: %s
          namespace: %s
          labels: %s
          ownerReferences:
          - {apiVersion: spark.millwright.dev/v1alpha1, kind: SparkApplication, name: %s, uid: %s}
        %s
        """
            .formatted(
                kind,
                name,
                namespace,
                labels,
                owner.getMetadata().getName(),
                owner.getMetadata().getUid(),
                more));
  }

  /** Makes an object, or changes it. */
  void apply(String yaml) {
    admin.resource(yaml).fieldManager("test").forceConflicts().serverSideApply();
  }

  /** What was asked for in this namespace. */
  List<AuditedRequest> requests() {
    return audit.requests().stream()
        .filter(request -> namespace.equals(request.namespace()))
        .toList();
  }

  /** What was written in this namespace about objects of this name or with it inside. */
  List<AuditedRequest> writes() {
    return audit.requests().stream()
        .filter(request -> request.isWrite() && namespace.equals(request.namespace()))
        .toList();
  }

  @Override
  public void close() {
    controller.close();
    admin.namespaces().withName(namespace).delete();
    shipped.close();
    admin.close();
  }
}
