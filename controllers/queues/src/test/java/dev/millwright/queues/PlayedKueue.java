package dev.millwright.queues;

import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.ObjectKey;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Kueue's kinds with the rules of theirs that an API server keeps, and what its controllers do with
 * queues: they hold a ClusterQueue while work is in it, count work, and say Active. Nothing happens
 * but in {@link #act}. No scheduler is in it: a Kueue cannot be had without its image.
 */
final class PlayedKueue implements AutoCloseable {
  private static final String FINALIZER = "kueue.x-k8s.io/resource-in-use";
  private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);
  private static final ResourceDefinitionContext WORKLOAD = context("Workload", "workloads", true);

  private final QueueScene scene;
  private final KubernetesClient admin;

  PlayedKueue(QueueScene scene) {
    this.scene = scene;
    this.admin = scene.admin();
    namespace("team");
    new KueueKinds(admin).install();
  }

  void namespace(String name) {
    admin
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .unlock()
        .serverSideApply();
  }

  Resource<GenericKubernetesResource> object(ObjectKey key) {
    var kind = key.kind();
    var all =
        admin.genericKubernetesResources(context(kind.kind(), kind.plural(), kind.namespaced()));
    return kind.namespaced()
        ? all.inNamespace(key.namespace()).withName(key.name())
        : all.withName(key.name());
  }

  Resource<GenericKubernetesResource> queue(String name) {
    return object(ObjectKey.clusterQueue(name));
  }

  /** A change by hand. */
  void edit(ObjectKey key, String spec) {
    object(key).patch(MERGE, "{\"spec\": " + spec + "}");
  }

  /** Work that waits. */
  void workload(String name, String door) {
    admin
        .resource(
            """
            apiVersion: kueue.x-k8s.io/v1beta2
            kind: Workload
            metadata: {name: %s, namespace: team}
            spec: {queueName: %s}
            """
                .formatted(name, door))
        .create();
  }

  void deleteWorkload(String name) {
    admin.genericKubernetesResources(WORKLOAD).inNamespace("team").withName(name).delete();
  }

  List<GenericKubernetesResource> all(KueueKind kind) {
    var all =
        admin.genericKubernetesResources(context(kind.kind(), kind.plural(), kind.namespaced()));
    return kind.namespaced() ? all.inAnyNamespace().list().getItems() : all.list().getItems();
  }

  /** One round of its controllers. */
  void act() {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, String> behind = new TreeMap<>();
    for (GenericKubernetesResource door : all(KueueKind.LOCAL_QUEUE)) {
      behind.put(
          door.getMetadata().getNamespace() + "/" + door.getMetadata().getName(),
          door.get("spec", "clusterQueue"));
    }
    for (GenericKubernetesResource work :
        admin.genericKubernetesResources(WORKLOAD).inAnyNamespace().list().getItems()) {
      String door = work.getMetadata().getNamespace() + "/" + work.get("spec", "queueName");
      String queue = behind.get(door);
      if (queue != null) {
        counts.merge(queue, 1, Integer::sum);
      }
    }
    var active = new TreeMap<String, Boolean>();
    for (GenericKubernetesResource queue : all(KueueKind.CLUSTER_QUEUE)) {
      String name = queue.getMetadata().getName();
      active.put(name, lead(queue, counts.getOrDefault(name, 0)));
    }
    for (GenericKubernetesResource door : all(KueueKind.LOCAL_QUEUE)) {
      String name = door.get("spec", "clusterQueue");
      boolean open = active.getOrDefault(name, false);
      say(door, open, open ? "Ready" : "ClusterQueueIsInactive", counts.getOrDefault(name, 0));
    }
  }

  /** Whether it is active. */
  private boolean lead(GenericKubernetesResource queue, int work) {
    boolean held =
        Objects.requireNonNullElse(queue.getMetadata().getFinalizers(), List.of())
            .contains(FINALIZER);
    if (queue.getMetadata().getDeletionTimestamp() != null) {
      if (held && work == 0) {
        patch(queue, false, "{\"metadata\": {\"finalizers\": null}}");
      } else {
        say(queue, false, "Terminating", work);
      }
      return false;
    }
    if (!held) {
      patch(queue, false, "{\"metadata\": {\"finalizers\": [\"" + FINALIZER + "\"]}}");
    }
    if ("Hold".equals(queue.get("spec", "stopPolicy"))) {
      say(queue, false, "Stopped", work);
      return false;
    }
    String flavor = queue.get("spec", "resourceGroups", 0, "flavors", 0, "name");
    if (flavor != null
        && object(new ObjectKey(KueueKind.RESOURCE_FLAVOR, "", flavor)).get() == null) {
      say(queue, false, "FlavorNotFound", work);
      return false;
    }
    say(queue, true, "Ready", work);
    return true;
  }

  private void say(GenericKubernetesResource object, boolean active, String reason, int pending) {
    String status =
        """
        {"pendingWorkloads": %d, "conditions": [{"type": "Active", "status": "%s",
         "reason": "%s", "message": "m", "observedGeneration": %d}]}
        """
            .formatted(
                pending, active ? "True" : "False", reason, object.getMetadata().getGeneration());
    if (!Serialization.unmarshal(status, Map.class).equals(object.get("status"))) {
      patch(object, true, "{\"status\": " + status + "}");
    }
  }

  private void patch(GenericKubernetesResource object, boolean status, String patch) {
    try {
      var at = admin.resource(object);
      if (status) {
        at.subresource("status").patch(MERGE, patch);
      } else {
        at.patch(MERGE, patch);
      }
    } catch (KubernetesClientException e) {
      if (e.getCode() != 404 && e.getCode() != 409) {
        throw e;
      }
    }
  }

  void await(String queue, String type, String said) {
    await(() -> {}, queue, type, said);
  }

  void await(Runnable meanwhile, String queue, String type, String said) {
    scene
        .await()
        .until(
            () -> {
              meanwhile.run();
              act();
              return scene.said(queue, type);
            },
            said::equals);
  }

  void awaitEnforced(String... queues) {
    awaitEnforced(() -> {}, queues);
  }

  void awaitEnforced(Runnable meanwhile, String... queues) {
    for (String queue : queues) {
      await(meanwhile, queue, "Enforced", "True/ReadBack");
    }
  }

  void awaitGone(Runnable meanwhile, String queue) {
    scene
        .await()
        .until(
            () -> {
              meanwhile.run();
              act();
              return scene.object(queue).get() == null;
            });
  }

  /** Nothing is left for the next one. */
  void clear() {
    for (KueueKind kind : KueueKind.values()) {
      for (GenericKubernetesResource one : all(kind)) {
        patch(one, false, "{\"metadata\": {\"finalizers\": null}}");
        admin.resource(one).delete();
      }
    }
    admin.genericKubernetesResources(WORKLOAD).inAnyNamespace().list().getItems().stream()
        .forEach(work -> admin.resource(work).delete());
  }

  @Override
  public void close() {
    scene.stop();
    clear();
  }

  private static ResourceDefinitionContext context(String kind, String plural, boolean namespaced) {
    return new ResourceDefinitionContext.Builder()
        .withGroup("kueue.x-k8s.io")
        .withVersion("v1beta2")
        .withKind(kind)
        .withPlural(plural)
        .withNamespaced(namespaced)
        .build();
  }

  /** What a flavor of it says of a resource, for assertions; null where it says nothing. */
  static @Nullable Object quota(GenericKubernetesResource object, String resource, String field) {
    List<Map<String, Object>> lines =
        Objects.requireNonNullElse(
            object.get("spec", "resourceGroups", 0, "flavors", 0, "resources"), List.of());
    return lines.stream()
        .filter(line -> resource.equals(line.get("name")))
        .map(line -> line.get(field))
        .findFirst()
        .orElse(null);
  }
}
