package dev.millwright.spark.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.spark.BorrowedKinds;
import dev.millwright.spark.apply.ForeignKinds;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Applications that name a queue. No controller of queues and no Volcano is here: the test writes
 * what the former would, and the kind of the latter has no schema.
 */
class QueueTest {
  private static ApplicationScene scene;
  private static BorrowedKinds kinds;

  @BeforeAll
  static void open() {
    scene = new ApplicationScene();
    kinds = new BorrowedKinds(scene.admin());
    kinds.podGroup();
    scene.apply(
        """
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata: {name: urgent}
        value: 1
        """);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void waitForItUntilItIsEnforcedAndThenForRoomForAll() {
    scene.create("patient", "queue: {name: late, priorityClassName: urgent}");
    scene.awaitState("patient", ApplicationState.Waiting);
    assertThat(scene.condition("patient", "Admitted"))
        .satisfies(
            admitted -> {
              assertThat(admitted.reason()).isEqualTo("QueueNotFound");
              assertThat(admitted.message()).contains("\"late\"");
            });
    assertThat(scene.condition("patient", "Reconciling").status()).isEqualTo("True");

    kinds.queue("late", "False", "");
    scene.await().until(() -> reason("patient").equals("QueueNotEnforced"));
    assertThat(scene.drivers("patient")).isEmpty();

    kinds.queue("late", "True", "Volcano");
    Pod driver = scene.awaitDriver("patient", 1);
    assertThat(reason("patient")).isEqualTo("Enforced");
    assertThat(driver.getSpec().getSchedulerName()).isEqualTo("batch");
    assertThat(driver.getSpec().getPriorityClassName()).isEqualTo("urgent");
    GenericKubernetesResource forming = group("patient");
    assertThat(driver.getMetadata().getAnnotations())
        .containsEntry("scheduling.k8s.io/group-name", forming.getMetadata().getName());
    assertThat(forming.<Map<String, Object>>get("spec"))
        .containsEntry("queue", "back-end-late")
        .containsEntry("minMember", 1);
    assertThat(forming.<String>get("spec", "minResources", "pods")).isEqualTo("3");

    scene
        .await()
        .until(() -> scene.condition("patient", "Running").reason().equals("WaitingForRoom"));
    scene.node().unschedulable(driver);
    scene.await().until(() -> running("patient").contains("The scheduler says: 0/3 nodes"));
    assertThat(running("patient")).startsWith("BatchQueue \"late\": ");

    scene.node().runs(driver);
    scene.awaitState("patient", ApplicationState.Running);
    scene.node().executors(driver, 2, "Running");
    scene.await().until(() -> Integer.valueOf(3).equals(group("patient").get("spec", "minMember")));
    scene.node().exits(driver, 0, "");
    scene.awaitState("patient", ApplicationState.Succeeded);
    assertThat(groups("patient")).as("a group that nobody needs holds room").isEmpty();
  }

  @Test
  void areRefusedWhereTheyCouldNeverStartAndNothingIsMade() {
    kinds.queue("small", "True", "Volcano");
    scene.create("large", "queue: {name: small}\nexecutor: {instances: 2, memory: 100g}");
    scene.awaitState("large", ApplicationState.Rejected);
    assertThat(scene.condition("large", "Admitted"))
        .satisfies(
            admitted -> {
              assertThat(admitted.reason()).isEqualTo("OverQueueCeiling");
              assertThat(admitted.message())
                  .contains("queue.name = \"small\"", "memory", "65536Mi", "fewer or smaller");
            });
    assertThat(
            scene.writes().stream()
                .filter(request -> request.verb().equals("create"))
                .filter(request -> request.name().contains("large"))
                .map(AuditedRequest::resource)
                .filter(resource -> !List.of("sparkapplications", "events").contains(resource)))
        .isEmpty();
  }

  @Test
  void areRefusedInAQueueOfABackEndThatCannotHoldThem() {
    kinds.queue("elsewhere", "True", "Kueue");
    scene.create("homeless", "queue: {name: elsewhere}");
    scene.awaitState("homeless", ApplicationState.Rejected);
    assertThat(scene.condition("homeless", "Admitted"))
        .satisfies(
            admitted -> {
              assertThat(admitted.reason()).isEqualTo("QueueBackEndNotSupported");
              assertThat(admitted.message())
                  .contains("queue.name = \"elsewhere\"", "Kueue", "leave `spec.queue` out");
            });
    assertThat(scene.drivers("homeless")).as("it does not start outside of the queue").isEmpty();
  }

  @Test
  void sayTheirGangToYuniKornInAnnotations() {
    kinds.queue("path", "True", "YuniKorn");
    scene.create("annotated", "queue: {name: path}");
    Pod driver = scene.awaitDriver("annotated", 1);
    assertThat(driver.getMetadata().getAnnotations())
        .containsEntry("yunikorn.apache.org/queue", "back-end-path")
        .containsKey("yunikorn.apache.org/task-groups");
    assertThat(groups("annotated")).isEmpty();
    scene
        .await()
        .until(() -> scene.condition("annotated", "Running").reason().equals("WaitingForRoom"));
    scene.node().exits(driver, 0, "");
    scene.awaitState("annotated", ApplicationState.Succeeded);
  }

  @Test
  void failWhenTheyHaveWaitedTooLong() {
    scene.create("hurried", "queue: {name: never}\ndeadlines: {admission: 1s}");
    scene.awaitState("hurried", ApplicationState.Failed);
    assertThat(scene.failure("hurried"))
        .satisfies(
            failure -> {
              assertThat(failure.reason()).isEqualTo("AdmissionDeadline");
              assertThat(failure.failureClass()).isEqualTo(FailureClass.Infrastructure);
            });
    assertThat(scene.drivers("hurried")).isEmpty();
  }

  @Test
  void contradictTheQueueOnlyOnce() {
    kinds.queue("strict", "True", "Volcano");
    scene.create(
        "contrary",
        "queue: {name: strict}\nconf: {spark.kubernetes.driver.annotation.scheduling.k8s.io/group-name: own}");
    scene.awaitState("contrary", ApplicationState.Rejected);
    assertThat(scene.condition("contrary", "Accepted").message())
        .contains("group-name", "own", "remove the key");
  }

  private static String running(String application) {
    return scene.condition(application, "Running").message();
  }

  private static String reason(String application) {
    return scene.condition(application, "Admitted").reason();
  }

  private static List<GenericKubernetesResource> groups(String application) {
    return scene
        .admin()
        .genericKubernetesResources(ForeignKinds.POD_GROUP)
        .inNamespace(scene.namespace())
        .withLabel("spark.millwright.dev/application", application)
        .list()
        .getItems();
  }

  private static GenericKubernetesResource group(String application) {
    return groups(application).getFirst();
  }
}
