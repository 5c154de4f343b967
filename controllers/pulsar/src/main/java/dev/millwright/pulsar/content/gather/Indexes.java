package dev.millwright.pulsar.content.gather;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.runtime.ListDefaults;
import dev.millwright.pulsar.content.ContentKind;
import io.fabric8.kubernetes.client.CustomResource;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.IndexedResourceCache;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who names which cluster, parent and thing in Pulsar, answered from memory in one step. */
public final class Indexes {

  private static final String CLUSTER = "cluster";
  private static final String CLAIM = "claim";
  private static final String PARENT = "parent";

  private Indexes() {}

  /** Adds the indexes, and the events of clusters to the content on them. */
  public static <R extends CustomResource<?, ContentStatus>> EventSource<PulsarCluster, R> clusters(
      EventSourceContext<R> context, ContentKind<R, ?> kind, Consumer<String> gone) {
    IndexerResourceCache<R> cache = context.getPrimaryCache();
    cache.addIndexer(CLUSTER, one(r -> inNamespace(r, kind.cluster(r))));
    cache.addIndexer(CLAIM, one(r -> claim(kind, r)));
    var configuration =
        InformerEventSourceConfiguration.from(
                PulsarCluster.class, context.getPrimaryResourceClass())
            .withInformerListLimit(ListDefaults.PAGE)
            .withName("clusters-of-" + kind.noun())
            .withNamespacesInheritedFromController()
            .withPrimaryToSecondaryMapper(
                (R r) -> Set.of(new ResourceID(kind.cluster(r), r.getMetadata().getNamespace())))
            .withSecondaryToPrimaryMapper(
                cluster ->
                    unsettled(
                        cache, CLUSTER, inNamespace(cluster, cluster.getMetadata().getName())))
            .withOnUpdateFilter(
                (now, before) ->
                    ClusterView.of(now).adminUrl() != null
                        && !ClusterView.of(now).equals(ClusterView.of(before)))
            .build();
    return new ClusterEvents<>(configuration, context, gone);
  }

  /** Adds the events of what content lies in: a namespace for topics, a tenant for namespaces. */
  public static <
          R extends CustomResource<?, ContentStatus>, P extends CustomResource<?, ContentStatus>>
      EventSource<P, R> parents(
          EventSourceContext<R> context,
          Class<P> type,
          ContentKind<P, ?> parentKind,
          Function<R, String> parentClaim) {
    IndexerResourceCache<R> cache = context.getPrimaryCache();
    cache.addIndexer(PARENT, one(parentClaim));
    var configuration =
        InformerEventSourceConfiguration.from(type, context.getPrimaryResourceClass())
            .withInformerListLimit(ListDefaults.PAGE)
            .withName("parents-" + parentKind.noun())
            .withNamespacesInheritedFromController()
            .withSecondaryToPrimaryMapper(
                parent -> unsettled(cache, PARENT, claim(parentKind, parent)))
            .withOnAddFilter(parent -> settled(parent))
            .withOnUpdateFilter((now, before) -> settled(now) && !settled(before))
            .withOnDeleteFilter((parent, unknown) -> false)
            .build();
    return new InformerEventSource<>(configuration, context);
  }

  /** The objects that stand for a thing in Pulsar. */
  static <R extends CustomResource<?, ContentStatus>> Stream<R> claimants(
      IndexedResourceCache<R> cache, String claim) {
    return cache.byIndex(CLAIM, claim).stream();
  }

  /** The thing in Pulsar that an object stands for: its cluster and its name there. */
  public static <R extends CustomResource<?, ContentStatus>> String claim(
      ContentKind<R, ?> kind, R resource) {
    return claim(resource, kind.cluster(resource), kind.name(resource));
  }

  /** A claim by its parts. */
  public static String claim(CustomResource<?, ?> near, String cluster, String name) {
    return inNamespace(near, cluster) + "|" + name;
  }

  /** Whether everything this generation asks for was done. */
  public static boolean settled(CustomResource<?, ContentStatus> resource) {
    @Nullable ContentStatus status = resource.getStatus();
    @Nullable List<Condition> conditions = status == null ? null : status.conditions();
    return Conditions.isTrue(
        conditions, ConditionType.PROGRAMMED, resource.getMetadata().getGeneration());
  }

  private static <R> Function<R, List<String>> one(Function<R, String> key) {
    return resource -> List.of(key.apply(resource));
  }

  private static String inNamespace(CustomResource<?, ?> near, String cluster) {
    return near.getMetadata().getNamespace() + "/" + cluster;
  }

  /** What is settled is looked at on its period: one event must not start ten thousand calls. */
  private static <R extends CustomResource<?, ContentStatus>> Set<ResourceID> unsettled(
      IndexerResourceCache<R> cache, String index, String key) {
    return cache.byIndex(index, key).stream()
        .filter(r -> !settled(r) || r.isMarkedForDeletion())
        .map(ResourceID::fromResource)
        .collect(Collectors.toUnmodifiableSet());
  }
}
