package dev.millwright.e2e.queues;

import dev.millwright.api.spark.SparkApplication;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Volcano with plugin capacity, as its own manifests or a person set it up. */
final class RealVolcano implements RealScheduler {
  private static final String API = "scheduling.volcano.sh/v1beta1";

  @Override
  public String title() {
    return "Volcano";
  }

  @Override
  public String settings() {
    String metrics = System.getenv("VOLCANO_METRICS");
    return metrics == null ? "volcano: {}" : "volcano: {metricsAddress: \"%s\"}".formatted(metrics);
  }

  @Override
  public Optional<String> absence(KubernetesClient client) {
    try {
      GenericKubernetesResource queue =
          client.genericKubernetesResources(API, "Queue").withName("default").get();
      if (queue == null || queue.get("status", "state") == null) {
        return Optional.of("there is no Queue default with a state, which a running one makes");
      }
    } catch (KubernetesClientException e) {
      return Optional.of("the cluster has no Queues of Volcano");
    }
    ConfigMap conf =
        client
            .configMaps()
            .inNamespace("volcano-system")
            .withName("volcano-scheduler-configmap")
            .get();
    return conf != null && conf.getData().toString().contains("enableHierarchy")
        ? Optional.empty()
        : Optional.of("its configuration has no plugin capacity with enableHierarchy");
  }

  @Override
  public String version(KubernetesClient client) {
    return Optional.ofNullable(System.getenv("VOLCANO_VERSION")).orElse("not told");
  }

  @Override
  public Pod dress(Pod pod, String queue, String batch) {
    return new PodBuilder(pod)
        .editMetadata()
        .addToAnnotations("scheduling.volcano.sh/queue-name", queue)
        .endMetadata()
        .editSpec()
        .withSchedulerName("volcano")
        .endSpec()
        .build();
  }

  @Override
  public List<Pod> gang(
      KubernetesClient client, List<Pod> pods, String queue, String batch, Room room) {
    GenericKubernetesResource group =
        new GenericKubernetesResourceBuilder()
            .withApiVersion(API)
            .withKind("PodGroup")
            .withNewMetadata()
            .withName(batch)
            .withNamespace(Work.NAMESPACE)
            .endMetadata()
            .addToAdditionalProperties(
                "spec",
                Map.of(
                    "queue",
                    queue,
                    "minMember",
                    pods.size(),
                    "minResources",
                    Map.of("cpu", room.cpu(pods.size()))))
            .build();
    client.resource(group).create();
    return pods.stream()
        .map(
            pod ->
                new PodBuilder(pod)
                    .editMetadata()
                    .addToAnnotations("scheduling.k8s.io/group-name", batch)
                    .endMetadata()
                    .editSpec()
                    .withSchedulerName("volcano")
                    .endSpec()
                    .build())
        .toList();
  }

  @Override
  public void clear(KubernetesClient client) {
    client.genericKubernetesResources(API, "PodGroup").inNamespace(Work.NAMESPACE).delete();
  }

  @Override
  public String nameOf(SparkApplication application) {
    return application.getMetadata().getName();
  }

  @Override
  public Map<String, Told> told(KubernetesClient client) {
    var told = new TreeMap<String, Told>();
    for (GenericKubernetesResource queue :
        client.genericKubernetesResources(API, "Queue").list().getItems()) {
      Long guaranteed = milli(queue.get("spec", "deserved", "cpu"));
      String parent = queue.get("spec", "parent");
      String state = queue.get("status", "state");
      told.put(
          queue.getMetadata().getName(),
          new Told(
              parent == null ? "root" : parent,
              guaranteed == null ? 0 : guaranteed,
              milli(queue.get("spec", "capability", "cpu")),
              state == null ? "" : state));
    }
    return told;
  }

  private static @Nullable Long milli(@Nullable Object amount) {
    return amount == null ? null : Room.milli(Quantity.parse(amount.toString()));
  }

  @Override
  public String toString() {
    return title();
  }
}
