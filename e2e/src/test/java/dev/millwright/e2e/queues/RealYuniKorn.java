package dev.millwright.e2e.queues;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Apache YuniKorn, whose REST interface is at {@code YUNIKORN_ADDRESS}. */
final class RealYuniKorn implements RealScheduler {
  private static final String DOMAIN = "yunikorn.apache.org/";

  private final String address =
      Objects.requireNonNullElse(System.getenv("YUNIKORN_ADDRESS"), "http://localhost:9080");
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  @Override
  public String title() {
    return "YuniKorn";
  }

  @Override
  public String settings() {
    return "yuniKorn: {address: '" + address + "'}";
  }

  @Override
  public Optional<String> absence(KubernetesClient client) {
    try {
      get("/ws/v1/partitions");
      return Optional.empty();
    } catch (UncheckedIOException e) {
      return Optional.of("nothing answers at YUNIKORN_ADDRESS, " + address);
    }
  }

  @Override
  public String version(KubernetesClient client) {
    return Objects.requireNonNullElse(System.getenv("YUNIKORN_VERSION"), "not told");
  }

  @Override
  public Pod dress(Pod pod, String queue, String batch) {
    return new PodBuilder(pod)
        .editMetadata()
        .addToLabels(DOMAIN + "app-id", batch)
        .addToLabels(DOMAIN + "queue", queue)
        .endMetadata()
        .editSpec()
        .withSchedulerName("yunikorn")
        .endSpec()
        .build();
  }

  @Override
  public List<Pod> gang(
      KubernetesClient client, List<Pod> pods, String queue, String batch, Room room) {
    String groups =
        """
        [{"name": "all", "minMember": %d, "minResource": {"cpu": "%s", "memory": "%s"}}]"""
            .formatted(pods.size(), room.cpu(1), Work.MEMORY);
    return pods.stream()
        .map(
            pod ->
                new PodBuilder(dress(pod, queue, batch))
                    .editMetadata()
                    .addToAnnotations(DOMAIN + "task-group-name", "all")
                    .addToAnnotations(DOMAIN + "task-groups", groups)
                    .addToAnnotations(
                        DOMAIN + "schedulingPolicyParameters",
                        "placeholderTimeoutInSeconds=300 gangSchedulingStyle=Hard")
                    .endMetadata()
                    .build())
        .toList();
  }

  @Override
  public String nameOf(SparkApplication application) {
    SparkApplicationStatus status = Objects.requireNonNull(application.getStatus());
    return Objects.requireNonNull(status.attempt()).appId();
  }

  @Override
  public Map<String, Told> told(KubernetesClient client) {
    var told = new TreeMap<String, Told>();
    collect(Serialization.unmarshal(get("/ws/v1/partition/default/queues"), Map.class), told);
    return told;
  }

  private static void collect(Map<?, ?> queue, Map<String, Told> told) {
    String path = String.valueOf(queue.get("queuename"));
    // Where YuniKorn puts running work whose queue does not let it in when it starts anew.
    if (path.contains(".") && !path.contains("@recovery@")) {
      String parent = path.substring(0, path.lastIndexOf('.'));
      told.put(
          path.substring(path.lastIndexOf('.') + 1),
          new Told(
              parent.substring(parent.lastIndexOf('.') + 1),
              cpu(queue.get("guaranteedResource")).orElse(0L),
              cpu(queue.get("maxResource")).orElse(null),
              String.valueOf(queue.get("status"))));
    }
    if (queue.get("children") instanceof List<?> children) {
      children.forEach(child -> collect((Map<?, ?>) child, told));
    }
  }

  private static Optional<Long> cpu(@Nullable Object amounts) {
    return amounts instanceof Map<?, ?> map && map.get("vcore") instanceof Number number
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  private String get(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(5)).build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking YuniKorn", e);
    }
  }

  @Override
  public String toString() {
    return title();
  }
}
