package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Condition;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.ChangePlan;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.common.condition.Conditions;
import dev.millwright.queues.apply.QueueEvents;
import dev.millwright.queues.gather.QueueGatherer;
import dev.millwright.queues.status.BatchQueueStatusFactory;
import dev.millwright.queues.status.QueueBackendStatusFactory;
import dev.millwright.testkit.kubernetes.AuditLog;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.rbac.ShippedController;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.javaoperatorsdk.operator.Operator;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/** A cluster with the controller and a played Volcano; all of it is cleared away at the end. */
final class QueueScene implements AutoCloseable {
  /** The account the controller is shipped with: tests run with its rights and no others. */
  static final ShippedController CONTROLLER =
      ShippedController.named("millwright-queues-controller");

  static final Pace QUICK =
      new Pace(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(300));

  /** What Volcano needs to do all that queues ask. */
  private static final String CONFIGURATION =
      """
      actions: "enqueue, allocate, preempt, reclaim, backfill"
      tiers:
      - plugins:
        - name: priority
        - name: gang
        - name: capacity
          enableHierarchy: true
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private final KubeApi api = KubeApi.shared();
  private final AuditLog audit = api.audit().fromHere();
  private final KubernetesClient admin = api.client();
  private final KubernetesClient shipped = CONTROLLER.client(api);
  private final PlayedVolcano volcano = new PlayedVolcano(admin);
  private @Nullable Operator operator;
  private @Nullable KubernetesClient running;

  QueueScene() {
    admin
        .resource(
            new NamespaceBuilder()
                .withNewMetadata()
                .withName("volcano-system")
                .endMetadata()
                .build())
        .unlock()
        .serverSideApply();
    configure(CONFIGURATION);
  }

  void configure(String text) {
    admin
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName("volcano-scheduler-configmap")
                .withNamespace("volcano-system")
                .endMetadata()
                .addToData("volcano-scheduler.conf", text)
                .build())
        .serverSideApply();
  }

  KubernetesClient admin() {
    return admin;
  }

  /** What the shipped controller asked of the API server since this scene began, oldest first. */
  List<AuditedRequest> asked() {
    return CONTROLLER.requests(audit);
  }

  PlayedVolcano volcano() {
    return volcano;
  }

  ConditionFactory await() {
    return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50));
  }

  /** A controller with the shipped rights. */
  void start() {
    start(shipped, KnownBackEnds::new);
  }

  /** A controller that asks by this client, and these back ends. */
  void start(KubernetesClient client, Function<KubernetesClient, BackEnds> backEnds) {
    var gatherer = new QueueGatherer();
    var reports =
        new Reports(
            new BatchQueueStatusFactory(Clock.systemUTC()),
            new QueueBackendStatusFactory(Clock.systemUTC()),
            gatherer,
            new QueueEvents(Clock.systemUTC()));
    running = client;
    operator = new Operator(o -> o.withKubernetesClient(client).withCloseClientOnStop(false));
    operator.register(new QueueBackendReconciler(gatherer, backEnds.apply(client), reports, QUICK));
    operator.register(new BatchQueueReconciler(reports));
    operator.start();
  }

  /** Whether the controller is the one that asks by this client. */
  boolean isRunning(KubernetesClient client) {
    return operator != null && client.equals(running);
  }

  KubernetesClient shipped() {
    return shipped;
  }

  void stop() {
    if (operator != null) {
      operator.stop();
      operator = null;
    }
  }

  /** A QueueBackend with this spec, in YAML. */
  void backEnd(String name, String spec) {
    admin.resource(yaml("QueueBackend", name, spec)).create();
  }

  /** A BatchQueue with this spec, in YAML. */
  void queue(String name, String spec) {
    admin.resource(yaml("BatchQueue", name, spec)).create();
  }

  private static String yaml(String kind, String name, String spec) {
    return """
        apiVersion: queues.millwright.dev/v1alpha1
        kind: %s
        metadata: {name: %s}
        spec: {%s}
        """
        .formatted(kind, name, spec);
  }

  /** Merges this into the spec, in JSON. */
  void patch(String name, String spec) {
    object(name).patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\": " + spec + "}");
  }

  /** Merges this into the spec of a back end, in JSON. */
  void patchBackEnd(String name, String spec) {
    backEnd(name).patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\": " + spec + "}");
  }

  /** Gives a queue an annotation. */
  void annotate(String queue, String key, String value) {
    object(queue)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"metadata\": {\"annotations\": {\"%s\": \"%s\"}}}".formatted(key, value));
  }

  Resource<BatchQueue> object(String name) {
    return admin.resources(BatchQueue.class).withName(name);
  }

  Resource<QueueBackend> backEnd(String name) {
    return admin.resources(QueueBackend.class).withName(name);
  }

  /** What is planned there; that something is, is asserted. */
  ChangePlan plan(String backEnd) {
    ChangePlan plan = backEnd(backEnd).get().getStatus().plan();
    assertThat(plan).as("the plan").isNotNull();
    return Objects.requireNonNull(plan);
  }

  /** A condition of the present spec as {@code True/Reason}; nothing where it says none. */
  String said(String queue, String type) {
    BatchQueue read = object(queue).get();
    return read == null || read.getStatus() == null
        ? ""
        : said(read.getStatus().conditions(), type, read.getMetadata().getGeneration());
  }

  String saidOfBackEnd(String backEnd, String type) {
    QueueBackend read = backEnd(backEnd).get();
    return read == null || read.getStatus() == null
        ? ""
        : said(read.getStatus().conditions(), type, read.getMetadata().getGeneration());
  }

  private static String said(
      @Nullable List<Condition> conditions, String type, @Nullable Long generation) {
    return Conditions.current(conditions, type, generation)
        .map(condition -> condition.status() + "/" + condition.reason())
        .orElse("");
  }

  String message(String queue, String type) {
    return Conditions.find(object(queue).get().getStatus().conditions(), type)
        .map(Condition::message)
        .orElse("");
  }

  /** Until the queue says so of its present spec; Volcano acts meanwhile. */
  void await(String queue, String type, String said) {
    await(() -> {}, queue, type, said);
  }

  private void await(Runnable meanwhile, String queue, String type, String said) {
    await()
        .until(
            () -> {
              meanwhile.run();
              volcano.act();
              return said(queue, type);
            },
            said::equals);
  }

  /** Until the back end says so of its present spec: it is told after the queues of a pass. */
  void awaitBackEnd(String backEnd, String type, String said) {
    await().until(() -> saidOfBackEnd(backEnd, type), said::equals);
  }

  void awaitEnforced(String... queues) {
    for (String queue : queues) {
      await(queue, "Enforced", "True/ReadBack");
    }
  }

  void awaitEnforced(Runnable meanwhile, String... queues) {
    for (String queue : queues) {
      await(meanwhile, queue, "Enforced", "True/ReadBack");
    }
  }

  List<Event> events(String queue) {
    return admin.v1().events().inNamespace("default").list().getItems().stream()
        .filter(event -> event.getInvolvedObject().getName().equals(queue))
        .toList();
  }

  /** Nothing is left for the next one. */
  void clear() {
    for (BatchQueue queue : admin.resources(BatchQueue.class).list().getItems()) {
      admin.resource(queue).delete();
      letGo(queue);
    }
    admin.resources(QueueBackend.class).delete();
    volcano.clear();
    await().until(() -> admin.resources(BatchQueue.class).list().getItems().isEmpty());
    await().until(() -> admin.resources(QueueBackend.class).list().getItems().isEmpty());
  }

  private void letGo(BatchQueue queue) {
    try {
      admin
          .resource(queue)
          .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"metadata\": {\"finalizers\": null}}");
    } catch (KubernetesClientException e) {
      if (e.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
        throw e;
      }
      // A controller let it go a moment before.
    }
  }

  @Override
  public void close() {
    stop();
    clear();
    shipped.close();
    admin.close();
  }
}
