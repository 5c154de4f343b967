package dev.millwright.queues.volcano.client;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueObject;
import dev.millwright.queues.volcano.desired.QueueObject.Action;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.observe.PodGroup;
import dev.millwright.queues.volcano.observe.Quarantine;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.net.HttpURLConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Volcano, by the API server that it runs at. */
public final class VolcanoClient implements VolcanoPort {
  private static final ResourceDefinitionContext QUEUE =
      kind("scheduling.volcano.sh", "v1beta1", "Queue", "queues", false);
  static final ResourceDefinitionContext POD_GROUP =
      kind("scheduling.volcano.sh", "v1beta1", "PodGroup", "podgroups", true);
  private static final ResourceDefinitionContext COMMAND =
      kind("bus.volcano.sh", "v1alpha1", "Command", "commands", true);

  private static final PatchContext MERGE =
      new PatchContext.Builder()
          .withPatchType(PatchType.JSON_MERGE)
          .withFieldManager(QueueObject.MANAGER)
          .build();

  /** Somebody deleted or changed it since it was read. */
  private static final Set<Integer> MEANWHILE =
      Set.of(HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_CONFLICT);

  private final KubernetesClient client;
  private final String backend;
  private final String commandNamespace;

  /**
   * For one QueueBackend.
   *
   * @param client of the cluster
   * @param backend name of the QueueBackend, which marks Queues as ours
   * @param commandNamespace in which Commands are made
   */
  public VolcanoClient(KubernetesClient client, String backend, String commandNamespace) {
    this.client = client;
    this.backend = backend;
    this.commandNamespace = commandNamespace;
  }

  @Override
  public List<LiveQueue> queues() {
    return client.genericKubernetesResources(QUEUE).list().getItems().stream()
        .map(LiveQueue::of)
        .toList();
  }

  @Override
  public List<PodGroup> podGroups() {
    return new PodGroupPages(client, POD_GROUP, PodGroupPages.PAGE).all();
  }

  @Override
  public @Nullable String configuration(String namespace, String name, String key) {
    ConfigMap configMap = client.configMaps().inNamespace(namespace).withName(name).get();
    return configMap == null || configMap.getData() == null ? null : configMap.getData().get(key);
  }

  /** Created, not applied: a Queue that somebody else made since is not taken from him. */
  @Override
  public LiveQueue create(String name, QueueSpec spec) {
    return LiveQueue.of(
        client
            .genericKubernetesResources(QUEUE)
            .resource(QueueObject.of(name, spec, backend))
            .create());
  }

  /**
   * By server-side apply. That leaves amounts that somebody else wrote, and with them admission may
   * refuse the rest; where some have to go, it is a merge patch, which takes them out in the same
   * write.
   */
  @Override
  public LiveQueue change(LiveQueue queue, QueueSpec after) {
    GenericKubernetesResource wanted = QueueObject.of(queue.name(), after, backend);
    wanted.getMetadata().setUid(queue.uid());
    if (!drops(queue.spec(), after)) {
      return LiveQueue.of(
          client
              .genericKubernetesResources(QUEUE)
              .resource(wanted)
              .fieldManager(QueueObject.MANAGER)
              .forceConflicts()
              .serverSideApply());
    }
    Map<String, Object> spec = new HashMap<>(fields(wanted, "spec"));
    spec.put("capability", merged(queue.spec().capability(), after.capability()));
    spec.put("deserved", merged(queue.spec().deserved(), after.deserved()));
    Map<String, Object> guarantee = new HashMap<>();
    guarantee.put("resource", merged(queue.spec().guarantee(), after.guarantee()));
    spec.put("guarantee", guarantee);
    wanted.setAdditionalProperty("spec", spec);
    return LiveQueue.of(
        resource(queue.name()).patch(MERGE, client.getKubernetesSerialization().asJson(wanted)));
  }

  @Override
  public void delete(LiveQueue queue) {
    GenericKubernetesResource found = resource(queue.name()).get();
    if (found == null) {
      return;
    }
    LiveQueue now = LiveQueue.of(found);
    if (now.uid().equals(queue.uid()) && now.isOf(backend)) {
      // Of this very version, so that what somebody makes his own meanwhile is not deleted.
      client
          .genericKubernetesResources(QUEUE)
          .resource(found)
          .lockResourceVersion(now.resourceVersion())
          .delete();
    }
  }

  @Override
  public void command(LiveQueue queue, Action action) {
    client
        .genericKubernetesResources(COMMAND)
        .inNamespace(commandNamespace)
        .resource(QueueObject.command(commandNamespace, queue.name(), queue.uid(), action))
        .create();
  }

  @Override
  public boolean move(Quarantine.Move move) {
    PodGroup group = move.group();
    // Of this very version: what somebody else writes into it meanwhile counts.
    Map<String, Object> meta = new HashMap<>();
    meta.put("uid", group.uid());
    meta.put("resourceVersion", group.resourceVersion());
    Map<String, @Nullable Object> notes = new HashMap<>();
    notes.put(Quarantine.FROM, move.isAside() ? group.queue() : null);
    meta.put("annotations", notes);
    var patch = Map.of("metadata", meta, "spec", Map.of("queue", move.queue()));
    try {
      client
          .genericKubernetesResources(POD_GROUP)
          .inNamespace(group.namespace())
          .withName(group.name())
          .patch(MERGE, client.getKubernetesSerialization().asJson(patch));
      return true;
    } catch (KubernetesClientException e) {
      if (MEANWHILE.contains(e.getCode())) {
        return false;
      }
      throw e;
    }
  }

  private Resource<GenericKubernetesResource> resource(String name) {
    return client.genericKubernetesResources(QUEUE).withName(name);
  }

  private static boolean drops(QueueSpec before, QueueSpec after) {
    return drops(before.capability(), after.capability())
        || drops(before.deserved(), after.deserved())
        || drops(before.guarantee(), after.guarantee());
  }

  private static boolean drops(Amounts before, Amounts after) {
    return !after.values().keySet().containsAll(before.values().keySet());
  }

  private static Map<String, @Nullable Object> merged(Amounts before, Amounts after) {
    var merged = new HashMap<String, @Nullable Object>();
    before.values().keySet().forEach(resource -> merged.put(resource, null));
    after.values().forEach((key, value) -> merged.put(key, Amounts.text(key, value)));
    return merged;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> fields(GenericKubernetesResource object, String part) {
    return (Map<String, Object>)
        Objects.requireNonNull(object.getAdditionalProperties().get(part), part);
  }

  private static ResourceDefinitionContext kind(
      String group, String version, String kind, String plural, boolean namespaced) {
    return new ResourceDefinitionContext.Builder()
        .withGroup(group)
        .withVersion(version)
        .withKind(kind)
        .withPlural(plural)
        .withNamespaced(namespaced)
        .build();
  }
}
