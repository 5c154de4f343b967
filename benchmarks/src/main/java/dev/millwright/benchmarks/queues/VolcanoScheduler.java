package dev.millwright.benchmarks.queues;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.benchmarks.Api;
import dev.millwright.queues.PlayedVolcano;
import dev.millwright.testkit.kubernetes.OnChange;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A Volcano that runs on the cluster, or else one of which only the queue controller is played. */
final class VolcanoScheduler implements Scheduler {
  private static final String PATH = "/apis/scheduling.volcano.sh/v1beta1/queues";
  private static final String NAMESPACE = "volcano-system";

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

  private final Api api;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final @Nullable SharedIndexInformer<GenericKubernetesResource> played;

  private VolcanoScheduler(Api api, @Nullable KubernetesClient playing) {
    this.api = api;
    this.played = playing == null ? null : play(playing);
  }

  /** The real one if it runs: its scheduler makes a first Queue, and its controller opens that. */
  static VolcanoScheduler of(KubernetesClient client, Api api) {
    return new VolcanoScheduler(api, runs(client) ? null : client);
  }

  private static boolean runs(KubernetesClient client) {
    String kind = "queues.scheduling.volcano.sh";
    if (client.apiextensions().v1().customResourceDefinitions().withName(kind).get() == null) {
      return false;
    }
    GenericKubernetesResource first =
        client
            .genericKubernetesResources("scheduling.volcano.sh/v1beta1", "Queue")
            .withName("default")
            .get();
    return first != null && "Open".equals(first.get("status", "state"));
  }

  private SharedIndexInformer<GenericKubernetesResource> play(KubernetesClient client) {
    client
        .resource(
            new NamespaceBuilder().withNewMetadata().withName(NAMESPACE).endMetadata().build())
        .serverSideApply();
    client
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName("volcano-scheduler-configmap")
                .withNamespace(NAMESPACE)
                .endMetadata()
                .addToData("volcano-scheduler.conf", CONFIGURATION)
                .build())
        .serverSideApply();
    var volcano = new PlayedVolcano(client);
    // Away from the informer's own thread, which would see the next Queue only after the answer.
    return volcano
        .queues()
        .inform(new OnChange<>(queue -> threads.execute(() -> volcano.see(queue))));
  }

  @Override
  public String name() {
    return "Volcano";
  }

  @Override
  public String note() {
    return played == null
        ? "Volcano: a real one, as it was found on the cluster."
        : "Volcano: only its kinds, without schemas and admission, and of its queue controller that"
            + " it says Open of each new Queue. To measure with a real one, start it on a cluster"
            + " of your own and name that by --cluster.";
  }

  @Override
  public String settings() {
    return "{\"volcano\":{}}";
  }

  @Override
  public String write() {
    return "patch queues";
  }

  @Override
  public int writes(int edits) {
    return edits;
  }

  @Override
  public void write(String queue, int cores) {
    api.merge(PATH + "/" + queue, "{\"spec\":{\"capability\":{\"cpu\":\"%d\"}}}".formatted(cores));
  }

  @Override
  public String readBack(String queue) {
    JsonNode read = Queues.parse(api.get(PATH + "/" + queue));
    return read.at("/metadata/uid").asText() + "/" + read.at("/metadata/generation").asText();
  }

  @Override
  public void close() {
    if (played != null) {
      played.close();
    }
    threads.shutdownNow();
  }
}
