package dev.millwright.pulsar.content.gather;

import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.pulsar.content.ContentKind;
import io.fabric8.kubernetes.client.CustomResource;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.IndexedResourceCache;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which object claimed a thing in Pulsar first. */
public final class Claims {

  private Claims() {}

  /** The object that claimed the same thing in Pulsar first; empty if this one did. */
  public static <R extends CustomResource<?, ContentStatus>> Optional<R> older(
      Context<R> context, ContentKind<R, ?> kind, R resource) {
    IndexedResourceCache<R> cache = context.getPrimaryCache();
    Stream<R> here = Indexes.claimants(cache, Indexes.claim(kind, resource));
    // Who is on another PulsarCluster of the same address proves by its status that it was there.
    Stream<R> elsewhere =
        sameAddress(context)
            .flatMap(
                cluster ->
                    Indexes.claimants(
                        cache,
                        Indexes.claim(
                            cluster, cluster.getMetadata().getName(), kind.name(resource))))
            .filter(other -> other.getStatus() != null && other.getStatus().name() != null);
    return Stream.concat(here, elsewhere)
        .min(
            Comparator.comparing((R r) -> r.getMetadata().getCreationTimestamp())
                .thenComparing(r -> r.getMetadata().getNamespace())
                .thenComparing(r -> r.getMetadata().getName()))
        .filter(
            first ->
                !Objects.equals(first.getMetadata().getUid(), resource.getMetadata().getUid()));
  }

  /** Other PulsarClusters whose admin interface has the address of the one named here. */
  private static Stream<PulsarCluster> sameAddress(Context<?> context) {
    PulsarCluster ours = context.getSecondaryResource(PulsarCluster.class).orElse(null);
    return ours != null
            && context.eventSourceRetriever().getEventSourceFor(PulsarCluster.class)
                instanceof ClusterEvents<?> clusters
        ? clusters.sameAddress(ours)
        : Stream.empty();
  }
}
