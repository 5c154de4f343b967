package dev.millwright.spark.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.millwright.api.spark.ExecutorCounts;
import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.FailureStatus;
import dev.millwright.api.spark.SparkConnectStatus;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Connect servers that come, fail, rest and go, against a real API server. */
class ConnectLifeTest {
  private static ConnectScene scene;

  @BeforeAll
  static void open() {
    scene = new ConnectScene();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void servesOnceItAnswers() {
    scene.create("one", "executor: {instances: 2}");
    Pod driver = scene.awaitDriver("one", 1);
    var spark = driver.getSpec().getContainers().getFirst();
    assertThat(spark.getArgs()).contains("org.apache.spark.sql.connect.service.SparkConnectServer");
    assertThat(spark.getReadinessProbe().getTcpSocket().getPort().getIntVal()).isEqualTo(15002);
    assertThat(spark.getPorts())
        .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
        .contains(tuple("spark-connect", 15002));
    assertThat(scene.condition("one", "Ready").status()).isEqualTo("False");
    String host = scene.attempt("one").resourceId();
    assertThat(
            scene.admin().services().inNamespace(scene.namespace()).list().getItems().stream()
                .filter(found -> found.getMetadata().getName().contains(host))
                .map(found -> found.getSpec().getPublishNotReadyAddresses()))
        .as("executors find their driver before it is ready")
        .containsExactly(true);
    assertThat(scene.condition("one", "Reconciling").status()).isEqualTo("True");

    scene.serve("one", 1);
    SparkConnectStatus status = scene.status("one");
    assertThat(status.endpoint())
        .isEqualTo("sc://one-connect.%s.svc.cluster.local:15002", scene.namespace());
    assertThat(scene.attempt("one").runningTime()).isNotNull();
    assertThat(status.nextAttempt()).isNull();
    assertThat(scene.condition("one", "Accepted").status()).isEqualTo("True");
    assertThat(scene.condition("one", "Admitted").status()).isEqualTo("True");
    assertThat(scene.condition("one", "Suspended").status()).isEqualTo("False");
    assertThat(scene.condition("one", "Reconciling").status()).isEqualTo("False");
    assertThat(scene.condition("one", "Stalled").status()).isEqualTo("False");
    Service service = scene.door("one");
    assertThat(service.getSpec().getPorts().getFirst().getTargetPort().getStrVal())
        .isEqualTo("spark-connect");
    assertThat(driver.getMetadata().getLabels())
        .containsAllEntriesOf(service.getSpec().getSelector());

    scene.node().executors(driver, 2, "Running");
    scene
        .await()
        .until(() -> new ExecutorCounts(0, 2, 0, 0).equals(scene.status("one").executors()));
  }

  @Test
  void isMadeAnewWhenItEnds() {
    scene.create("fails", "");
    Pod first = scene.serve("fails", 1);
    String service = scene.door("fails").getMetadata().getUid();
    scene
        .node()
        .exits(first, 1, "Exception in thread \"main\" java.lang.IllegalStateException: no");
    Pod second = scene.serve("fails", 2);
    assertThat(second.getMetadata().getLabels().get("spark-app-selector"))
        .isNotEqualTo(first.getMetadata().getLabels().get("spark-app-selector"));
    scene.admin().resource(second).withGracePeriod(0).delete();
    Pod third = scene.serve("fails", 3);
    scene.node().exits(third, 0, "");
    scene.serve("fails", 4);

    SparkConnectStatus status = scene.status("fails");
    assertThat(status.failures())
        .extracting(FailureStatus::attempt, FailureStatus::failureClass, FailureStatus::reason)
        .containsExactly(
            tuple(3, FailureClass.Application, "ServerEnded"),
            tuple(2, FailureClass.Infrastructure, "DriverLost"),
            tuple(1, FailureClass.Application, "ExitCode"));
    assertThat(status.failures())
        .last()
        .extracting(FailureStatus::message)
        .isEqualTo("java.lang.IllegalStateException: no");
    assertThat(status.retries()).isEqualTo(3);
    assertThat(status.attempts()).isEqualTo(4);
    assertThat(status.nextRetryTime()).isNull();
    assertThat(scene.door("fails").getMetadata().getUid())
        .as("clients keep their address")
        .isEqualTo(service);
    assertThat(scene.attempts("fails")).as("kept for their logs").containsExactly("1", "3", "4");
    assertThat(scene.events("fails")).contains("ExitCode", "DriverLost", "ServerEnded", "Serving");
  }

  @Test
  void restsWhenAskedTo() {
    scene.create("rests", "");
    scene.serve("rests", 1);
    scene.patch("rests", "{\"suspend\": true}");
    scene.awaitCondition("rests", "Suspended", "True", "Resting");
    scene.await().until(() -> scene.drivers("rests").isEmpty());
    scene.awaitCondition("rests", "Reconciling", "False", "Done");
    assertThat(scene.condition("rests", "Ready").reason()).isEqualTo("Resting");
    assertThat(scene.condition("rests", "Accepted").observedGeneration()).isEqualTo(2);
    assertThat(scene.service("rests-connect")).as("its address stays").isNotNull();
    scene.patch("rests", "{\"suspend\": false}");
    scene.serve("rests", 2);
    assertThat(scene.status("rests").failures()).isNull();
  }

  @Test
  void beginsWithRestIfAskedTo() {
    scene.create("later", "suspend: true");
    scene.awaitCondition("later", "Suspended", "True", "Resting");
    assertThat(scene.drivers("later")).isEmpty();
    assertThat(scene.status("later").attempt()).isNull();
    scene.patch("later", "{\"suspend\": false}");
    scene.serve("later", 1);
  }

  @Test
  void refusesWhatCannotBeLaunched() {
    scene.create("refused", "conf: {spark.connect.grpc.binding.port: '0'}");
    scene.awaitCondition("refused", "Accepted", "False", "ConfRefused");
    assertThat(scene.condition("refused", "Accepted").message())
        .contains("spark.connect.grpc.binding.port", "0", "from 1 to 65535");
    scene.awaitCondition("refused", "Stalled", "True", "ConfRefused");
    scene.awaitCondition("refused", "Ready", "False", "ConfRefused");
    assertThat(scene.drivers("refused")).isEmpty();
    assertThat(scene.service("refused-connect")).isNull();
    scene.patch("refused", "{\"conf\": {\"spark.connect.grpc.binding.port\": \"15003\"}}");
    Pod driver = scene.serve("refused", 1);
    assertThat(
            driver
                .getSpec()
                .getContainers()
                .getFirst()
                .getReadinessProbe()
                .getTcpSocket()
                .getPort()
                .getIntVal())
        .isEqualTo(15003);
    assertThat(scene.status("refused").endpoint()).endsWith(":15002");
  }

  @Test
  void waitsForWhatTheSpecRefersTo() {
    scene.create("unresolved", "driver: {serviceAccountName: missing}");
    scene.awaitCondition("unresolved", "ResolvedRefs", "False", "ReferenceMissing");
    scene.awaitCondition("unresolved", "Reconciling", "True", "ReferenceMissing");
    assertThat(scene.drivers("unresolved")).isEmpty();
    scene.patch("unresolved", "{\"driver\": {\"serviceAccountName\": \"spark\"}}");
    scene.serve("unresolved", 1);
  }

  @Test
  void waitsInAQueue() {
    scene.create("queued", "queue: {name: none}");
    scene.awaitCondition("queued", "Admitted", "False", "QueueNotFound");
    scene.awaitCondition("queued", "Reconciling", "True", "QueueNotFound");
    assertThat(scene.drivers("queued")).isEmpty();
    scene.patch("queued", "{\"queue\": null}");
    scene.serve("queued", 1);
  }

  @Test
  void goesWithAllItHas() {
    scene.create("goes", "ui: {service: {}}");
    scene.serve("goes", 1);
    scene.await().until(() -> scene.service("goes-ui") != null);
    scene.server("goes").delete();
    scene
        .await()
        .until(
            () ->
                scene.drivers("goes").isEmpty()
                    && scene.service("goes-connect") == null
                    && scene.service("goes-ui") == null);
  }
}
