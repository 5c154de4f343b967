package dev.millwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.ExecutorCounts;
import dev.millwright.api.spark.RetryCounts;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One SparkApplication of a test: its status, its pods, and what the test does to them. */
final class SparkOnNode {
  static final String API_VERSION = "spark.millwright.dev/v1alpha1";
  private static final Logger LOG = LoggerFactory.getLogger(SparkOnNode.class);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String APPLICATION = "spark.millwright.dev/application";

  private final TestNamespace namespace;
  private final String name;

  SparkOnNode(TestNamespace namespace, String name) {
    this.namespace = namespace;
    this.name = name;
  }

  Resource<SparkApplication> resource() {
    return namespace
        .client()
        .resources(SparkApplication.class)
        .inNamespace(namespace.name())
        .withName(name);
  }

  /** Waits until the controller says so, of the spec as it is now. */
  void awaitState(ApplicationState state) {
    await("SparkApplication " + name + " is " + state)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              var application = resource().require();
              var status = application.getStatus();
              assertThat(status).as("status").isNotNull();
              assertThat(status.state()).as(status.toString()).isEqualTo(state);
              assertThat(status.observedGeneration())
                  .isEqualTo(application.getMetadata().getGeneration());
            });
  }

  /** Waits until this attempt runs. */
  void awaitAttempt(int number) {
    await("attempt " + number + " of SparkApplication " + name + " runs")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              assertThat(attempt().number()).as(status().toString()).isEqualTo(number);
              assertThat(attempt().runningTime()).as(status().toString()).isNotNull();
            });
    awaitState(ApplicationState.Running);
  }

  /** Waits until as many executors run, and none is about to. */
  void awaitExecutors(int running) {
    await(running + " executors of SparkApplication " + name)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () ->
                assertThat(executors())
                    .extracting(ExecutorCounts::pending, ExecutorCounts::running)
                    .containsExactly(0, running));
  }

  /** Waits until a driver's pod exists, whatever its state. */
  void awaitDriver() {
    await("a driver of SparkApplication " + name)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !pods("driver").isEmpty());
  }

  void awaitNoPods() {
    await("no pod of SparkApplication " + name)
        .atMost(PATIENCE)
        .until(() -> pods("driver").isEmpty() && pods("executor").isEmpty());
  }

  SparkApplicationStatus status() {
    return Objects.requireNonNull(resource().require().getStatus(), "status");
  }

  AttemptStatus attempt() {
    return Objects.requireNonNull(status().attempt(), "status.attempt");
  }

  RetryCounts retries() {
    return Objects.requireNonNull(status().retries(), "status.retries");
  }

  ExecutorCounts executors() {
    return Objects.requireNonNull(status().executors(), "status.executors");
  }

  boolean holds(String condition) {
    return Objects.requireNonNullElse(status().conditions(), List.<Condition>of()).stream()
        .anyMatch(c -> c.type().equals(condition) && c.status().equals("True"));
  }

  void patchSpec(String json) {
    LOG.info("  patching the spec of {} with {}", name, json);
    resource().patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":" + json + "}");
  }

  /** Every pod of the application with this {@code spark-role}, ended ones too. */
  List<Pod> pods(String role) {
    return namespace
        .client()
        .pods()
        .inNamespace(namespace.name())
        .withLabels(Map.of(APPLICATION, name, "spark-role", role))
        .list()
        .getItems();
  }

  /** The driver's pod of the present attempt. */
  PodResource driver() {
    return namespace
        .client()
        .pods()
        .inNamespace(namespace.name())
        .withName(attempt().driverPodName());
  }

  /** Kills the driver without a chance to say anything. */
  void killDriver() {
    LOG.info("  killing the driver of {}", name);
    driver().withGracePeriod(0).delete();
  }

  /** Gives the program of {@code steered.py} an order, as soon as it listens. */
  void tell(String order) {
    LOG.info("  telling {} to {}", name, order);
    var url = "http://" + driver().require().getStatus().getPodIP() + ":8000/" + order;
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(10))
            .POST(BodyPublishers.noBody())
            .build();
    try (var http = HttpClient.newHttpClient()) {
      await("the program listens at " + url)
          .atMost(PATIENCE)
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(
              () ->
                  http.send(request, BodyHandlers.discarding()).statusCode()
                      == HttpURLConnection.HTTP_NO_CONTENT);
    }
  }
}
