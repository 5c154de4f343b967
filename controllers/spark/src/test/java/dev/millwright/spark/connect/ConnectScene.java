package dev.millwright.spark.connect;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.application.Node;
import dev.millwright.spark.application.ReadinessCheck;
import dev.millwright.spark.application.gather.Existence;
import dev.millwright.spark.application.gather.Preparation;
import dev.millwright.spark.queue.QueueReader;
import dev.millwright.spark.queue.Queues;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.rbac.ShippedController;
import dev.millwright.testkit.time.MovableClock;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.javaoperatorsdk.operator.Operator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/** A namespace with the controller, with the rights it is shipped with, and words for tests. */
final class ConnectScene implements AutoCloseable {
  static final ShippedController CONTROLLER =
      ShippedController.named("millwright-spark-controller");

  private static final Duration PATIENCE = Duration.ofSeconds(150);

  final MovableClock clock = new MovableClock(Instant.now());

  private final KubeApi api = KubeApi.shared();
  private final KubernetesClient admin = api.client();
  private final KubernetesClient shipped = CONTROLLER.client(api);
  private final String namespace;
  private final Node node;
  private Operator operator;

  ConnectScene() {
    api.startControllerManager();
    namespace =
        admin
            .resource(
                new NamespaceBuilder()
                    .withNewMetadata()
                    .withGenerateName("connect-")
                    .endMetadata()
                    .build())
            .create()
            .getMetadata()
            .getName();
    admin
        .resource(
            new ServiceAccountBuilder()
                .withNewMetadata()
                .withName("spark")
                .withNamespace(namespace)
                .endMetadata()
                .build())
        .create();
    node = new Node(admin, namespace);
    operator = started(shipped, Clock.systemUTC());
  }

  /** The controller goes away; {@link #start} begins a new one. */
  void stop() {
    operator.stop();
  }

  /** A new controller that asks by this client. */
  void start(KubernetesClient client, Clock time) {
    operator = started(client, time);
  }

  /** A new controller that works by the clock of the scene. */
  void restartWithOwnClock() {
    stop();
    clock.set(Instant.now());
    start(shipped, clock);
  }

  private Operator started(KubernetesClient client, Clock time) {
    Operator made = new Operator(o -> o.withKubernetesClient(client).withCloseClientOnStop(false));
    Preparation preparation = new Preparation(new Existence(client, time));
    ReadinessCheck readiness =
        new ReadinessCheck(preparation, new Queues(new QueueReader(client, time)));
    made.register(
        new SparkConnectReconciler(new ConnectBeans().parts(readiness, preparation, time)),
        o -> o.settingNamespaces(Set.of(namespace)));
    made.start();
    return made;
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

  SparkConnect create(String name, String more) {
    SparkConnect server = Servers.named(name, more);
    server.getMetadata().setNamespace(namespace);
    server.getMetadata().setUid(null);
    server.getMetadata().setGeneration(null);
    return admin.resource(server).create();
  }

  Resource<SparkConnect> server(String name) {
    return admin.resources(SparkConnect.class).inNamespace(namespace).withName(name);
  }

  SparkConnectStatus status(String name) {
    return Objects.requireNonNull(server(name).get().getStatus(), "status");
  }

  AttemptStatus attempt(String name) {
    return Objects.requireNonNull(status(name).attempt());
  }

  String endpoint(String name) {
    return Objects.requireNonNullElse(status(name).endpoint(), "");
  }

  /** Changes a spec by a merge patch. */
  void patch(String name, String spec) {
    server(name).patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\": " + spec + "}");
  }

  Condition condition(String name, String type) {
    return Conditions.find(status(name).conditions(), type).orElseThrow();
  }

  /** Waits for what a condition says of the present generation, in one word after its reason. */
  Condition awaitCondition(String name, String type, String status, String reason) {
    return await()
        .alias("%s: %s is %s, %s".formatted(name, type, status, reason))
        .until(
            () -> {
              SparkConnect now = server(name).get();
              return Conditions.current(
                      now.getStatus() == null ? null : now.getStatus().conditions(),
                      type,
                      now.getMetadata().getGeneration())
                  .filter(told -> told.status().equals(status) && told.reason().equals(reason))
                  .orElse(null);
            },
            Objects::nonNull);
  }

  void awaitServing(String name) {
    awaitCondition(name, "Ready", "True", "Serving");
  }

  /** Waits for the driver of an attempt, and for the status that tells of it. */
  Pod awaitDriver(String name, int number) {
    AttemptStatus attempt =
        await()
            .alias("attempt %d of %s submitted".formatted(number, name))
            .until(() -> submitted(name, number), Objects::nonNull);
    return admin.pods().inNamespace(namespace).withName(attempt.driverPodName()).require();
  }

  private @Nullable AttemptStatus submitted(String name, int number) {
    SparkConnectStatus status = server(name).get().getStatus();
    if (status == null) {
      return null;
    }
    for (AttemptStatus attempt : new AttemptStatus[] {status.attempt(), status.nextAttempt()}) {
      if (attempt != null && attempt.number() == number && attempt.submittedTime() != null) {
        return attempt;
      }
    }
    return null;
  }

  List<Pod> drivers(String name) {
    return admin
        .pods()
        .inNamespace(namespace)
        .withLabel(SparkLabels.CONNECT, name)
        .withLabel(SparkLabels.ROLE, "driver")
        .list()
        .getItems();
  }

  /** Numbers of the attempts whose driver pods are there. */
  List<String> attempts(String name) {
    return drivers(name).stream()
        .map(pod -> pod.getMetadata().getLabels().get(SparkLabels.ATTEMPT))
        .sorted()
        .toList();
  }

  @Nullable Service service(String name) {
    return admin.services().inNamespace(namespace).withName(name).get();
  }

  /** Waits until clients of a server are led to an attempt. */
  void awaitLedTo(String name, int attempt) {
    await()
        .alias("%s-connect leads to attempt %d".formatted(name, attempt))
        .until(() -> ledTo(name).equals(Integer.toString(attempt)));
  }

  /** The attempt that clients are led to; empty where there is no Service. */
  String ledTo(String name) {
    Service service = service(name + "-connect");
    return service == null
        ? ""
        : Objects.requireNonNullElse(service.getSpec().getSelector().get(SparkLabels.ATTEMPT), "");
  }

  /** The Service of clients, which is there. */
  Service door(String name) {
    return Objects.requireNonNull(service(name + "-connect"));
  }

  /** Lets a new driver answer, and waits until clients are led to it. */
  Pod serve(String name, int number) {
    Pod driver = awaitDriver(name, number);
    node.runs(driver);
    awaitLedTo(name, number);
    awaitServing(name);
    return driver;
  }

  /** Reasons of the Events on it. */
  List<String> events(String name) {
    return admin
        .v1()
        .events()
        .inNamespace(namespace)
        .withField("involvedObject.name", name)
        .list()
        .getItems()
        .stream()
        .map(event -> event.getReason())
        .toList();
  }

  @Override
  public void close() {
    operator.stop();
    admin.namespaces().withName(namespace).delete();
    shipped.close();
    admin.close();
  }
}
