package dev.millwright.queues.kueue.client;

import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.observe.LiveObject;
import dev.millwright.queues.kueue.observe.Workload;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Kueue, by the API server that it runs at. */
public final class KueueClient implements KueuePort {
  private static final long WORKLOADS_MAX = 500;
  private static final ResourceDefinitionContext WORKLOAD = context("Workload", "workloads", true);

  private final KubernetesClient client;
  private final String backend;

  /**
   * For one QueueBackend.
   *
   * @param client of the cluster
   * @param backend name of the QueueBackend, which marks objects as ours
   */
  public KueueClient(KubernetesClient client, String backend) {
    this.client = client;
    this.backend = backend;
  }

  @Override
  public List<LiveObject> all(KueueKind kind) {
    var resources = client.genericKubernetesResources(context(kind));
    var list = kind.namespaced() ? resources.inAnyNamespace().list() : resources.list();
    return list.getItems().stream().map(object -> LiveObject.of(kind, object)).toList();
  }

  @Override
  public boolean exists(ObjectKey key) {
    return resource(key).get() != null;
  }

  @Override
  public List<Workload> workloads() {
    return client
        .genericKubernetesResources(WORKLOAD)
        .inAnyNamespace()
        .list(new ListOptionsBuilder().withLimit(WORKLOADS_MAX).build())
        .getItems()
        .stream()
        .filter(object -> !Workload.isOver(object))
        .map(Workload::of)
        .toList();
  }

  @Override
  public Set<String> namespaces() {
    return client.namespaces().list().getItems().stream()
        .filter(namespace -> !namespace.isMarkedForDeletion())
        .map(namespace -> namespace.getMetadata().getName())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public @Nullable String configuration(String namespace, String name, String key) {
    ConfigMap configMap = client.configMaps().inNamespace(namespace).withName(name).get();
    return configMap == null || configMap.getData() == null ? null : configMap.getData().get(key);
  }

  /** Created, not applied: an object that somebody else made since is not taken from him. */
  @Override
  public LiveObject create(KueueObject object) {
    return LiveObject.of(object.key().kind(), at(object.key(), written(object)).create());
  }

  /** Everything that is ours is written each time, so nothing of before is left by an apply. */
  @Override
  public LiveObject change(LiveObject object, KueueObject after) {
    GenericKubernetesResource wanted = written(after);
    wanted.getMetadata().setUid(object.uid());
    return LiveObject.of(
        after.key().kind(),
        at(after.key(), wanted)
            .fieldManager(KueueObject.MANAGER)
            .forceConflicts()
            .serverSideApply());
  }

  @Override
  public void delete(LiveObject object) {
    GenericKubernetesResource found = resource(object.key()).get();
    if (found == null) {
      return;
    }
    LiveObject now = LiveObject.of(object.key().kind(), found);
    if (now.uid().equals(object.uid()) && now.isOf(backend)) {
      // Of this very version, so that what somebody makes his own meanwhile is not deleted.
      at(object.key(), found)
          .lockResourceVersion(found.getMetadata().getResourceVersion())
          .delete();
    }
  }

  private GenericKubernetesResource written(KueueObject object) {
    ObjectKey key = object.key();
    var written = new GenericKubernetesResource();
    written.setApiVersion(KueueObject.GROUP + "/" + KueueObject.VERSION);
    written.setKind(key.kind().kind());
    written.setMetadata(
        new ObjectMetaBuilder()
            .withName(key.name())
            .withNamespace(key.kind().namespaced() ? key.namespace() : null)
            .addToLabels(KueueObject.MANAGED_BY, KueueObject.MANAGER)
            .addToAnnotations(KueueObject.BACKEND, backend)
            .build());
    written.setAdditionalProperty("spec", object.spec());
    return written;
  }

  private Resource<GenericKubernetesResource> at(ObjectKey key, GenericKubernetesResource object) {
    var resources = client.genericKubernetesResources(context(key.kind()));
    return key.kind().namespaced()
        ? resources.inNamespace(key.namespace()).resource(object)
        : resources.resource(object);
  }

  private Resource<GenericKubernetesResource> resource(ObjectKey key) {
    var resources = client.genericKubernetesResources(context(key.kind()));
    return key.kind().namespaced()
        ? resources.inNamespace(key.namespace()).withName(key.name())
        : resources.withName(key.name());
  }

  private static ResourceDefinitionContext context(KueueKind kind) {
    return context(kind.kind(), kind.plural(), kind.namespaced());
  }

  private static ResourceDefinitionContext context(String kind, String plural, boolean namespaced) {
    return new ResourceDefinitionContext.Builder()
        .withGroup(KueueObject.GROUP)
        .withVersion(KueueObject.VERSION)
        .withKind(kind)
        .withPlural(plural)
        .withNamespaced(namespaced)
        .build();
  }
}
