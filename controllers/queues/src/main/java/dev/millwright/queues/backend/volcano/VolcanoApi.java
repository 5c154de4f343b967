package dev.millwright.queues.backend.volcano;

import dev.millwright.api.queues.ConfigMapKey;
import dev.millwright.common.kubernetes.FailureWords;
import dev.millwright.queues.backend.BackEndFailedException;
import dev.millwright.queues.backend.StepRefusedException;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueObject;
import dev.millwright.queues.volcano.desired.QueueObject.Action;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.observe.PodGroup;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.net.HttpURLConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Asks and writes Volcano's objects. */
final class VolcanoApi {
  private static final String NAMESPACE = "volcano-system";
  private static final String CONFIG_MAP = "volcano-scheduler-configmap";
  private static final String KEY = "volcano-scheduler.conf";
  private static final ResourceDefinitionContext QUEUE =
      kind("scheduling.volcano.sh", "v1beta1", "Queue", "queues", false);
  private static final ResourceDefinitionContext POD_GROUP =
      kind("scheduling.volcano.sh", "v1beta1", "PodGroup", "podgroups", true);
  private static final ResourceDefinitionContext COMMAND =
      kind("bus.volcano.sh", "v1alpha1", "Command", "commands", true);

  /**
   * What admission and validation answer; a conflict or a full server may be gone the next time.
   */
  private static final Set<Integer> REFUSALS =
      Set.of(HttpURLConnection.HTTP_BAD_REQUEST, HttpURLConnection.HTTP_FORBIDDEN, 422);

  private final KubernetesClient client;

  VolcanoApi(KubernetesClient client) {
    this.client = client;
  }

  List<LiveQueue> queues() {
    try {
      return client.genericKubernetesResources(QUEUE).list().getItems().stream()
          .map(LiveQueue::of)
          .toList();
    } catch (KubernetesClientException e) {
      throw e.getCode() == HttpURLConnection.HTTP_NOT_FOUND ? absent(e) : e;
    }
  }

  List<PodGroup> podGroups() {
    try {
      return client
          .genericKubernetesResources(POD_GROUP)
          .inAnyNamespace()
          .list()
          .getItems()
          .stream()
          .map(PodGroup::of)
          .toList();
    } catch (KubernetesClientException e) {
      throw e.getCode() == HttpURLConnection.HTTP_NOT_FOUND ? absent(e) : e;
    }
  }

  private static RuntimeException absent(KubernetesClientException e) {
    return new BackEndFailedException(
        "This cluster has no Queues and PodGroups of Volcano: install Volcano, or delete the"
            + " QueueBackend.",
        e);
  }

  /** Text of the scheduler's configuration; null where there is none. */
  @Nullable String configuration(@Nullable ConfigMapKey said) {
    String namespace = said == null ? null : said.namespace();
    String name = said == null ? null : said.name();
    String key = said == null ? null : said.key();
    ConfigMap found =
        client
            .configMaps()
            .inNamespace(Objects.requireNonNullElse(namespace, NAMESPACE))
            .withName(Objects.requireNonNullElse(name, CONFIG_MAP))
            .get();
    return found == null || found.getData() == null
        ? null
        : found.getData().get(Objects.requireNonNullElse(key, KEY));
  }

  boolean create(String queue, QueueSpec spec, String backEnd) {
    return taken(
        () -> {
          client.resource(QueueObject.of(queue, spec, backEnd)).create();
          return true;
        });
  }

  /**
   * Changes what is ours of the spec. It is a merge and no apply: what somebody else put into one
   * of our maps would survive an apply, and is taken out.
   */
  boolean update(String queue, QueueSpec before, QueueSpec after) {
    var spec = new LinkedHashMap<String, Object>();
    spec.put("parent", after.parent());
    spec.put("weight", after.weight());
    spec.put("reclaimable", after.reclaimable());
    spec.put("priority", after.priority());
    spec.put("capability", amounts(before.capability(), after.capability()));
    spec.put("deserved", amounts(before.deserved(), after.deserved()));
    spec.put("guarantee", Map.of("resource", amounts(before.guarantee(), after.guarantee())));
    String patch = client.getKubernetesSerialization().asJson(Map.of("spec", spec));
    return taken(
        () -> {
          client
              .genericKubernetesResources(QUEUE)
              .withName(queue)
              .patch(PatchContext.of(PatchType.JSON_MERGE), patch);
          return true;
        });
  }

  private static Map<String, @Nullable String> amounts(Amounts before, Amounts after) {
    var values = new LinkedHashMap<String, @Nullable String>();
    before.values().keySet().forEach(resource -> values.put(resource, null));
    after
        .values()
        .forEach((resource, value) -> values.put(resource, Amounts.text(resource, value)));
    return values;
  }

  boolean delete(String queue) {
    return taken(
        () -> !client.genericKubernetesResources(QUEUE).withName(queue).delete().isEmpty());
  }

  /** Asks for it once; a Command that is still there is one that nobody has done yet. */
  boolean command(String namespace, String queue, Action action) {
    GenericKubernetesResource target =
        client.genericKubernetesResources(QUEUE).withName(queue).get();
    if (target == null || isAsked(namespace, queue, action)) {
      return false;
    }
    return taken(
        () -> {
          String uid = target.getMetadata().getUid();
          client.resource(QueueObject.command(namespace, queue, uid, action)).create();
          return true;
        });
  }

  private boolean isAsked(String namespace, String queue, Action action) {
    return client
        .genericKubernetesResources(COMMAND)
        .inNamespace(namespace)
        .withLabel(QueueObject.MANAGED_BY, QueueObject.MANAGER)
        .list()
        .getItems()
        .stream()
        .anyMatch(
            command ->
                action.name().equals(command.getAdditionalProperties().get("action"))
                    && queue.equals(command.get("target", "name")));
  }

  private static boolean taken(BooleanSupplier write) {
    try {
      return write.getAsBoolean();
    } catch (KubernetesClientException e) {
      if (REFUSALS.contains(e.getCode())) {
        throw new StepRefusedException(FailureWords.of(e), e);
      }
      throw e;
    }
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
