package dev.millwright.pulsar.content.gather;

import dev.millwright.api.pulsar.ClusterUrls;
import dev.millwright.api.pulsar.ExternalCluster;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Events of clusters; also tells whom it concerns that a cluster is gone, and which clusters are
 * one and the same Pulsar.
 */
final class ClusterEvents<R extends HasMetadata> extends InformerEventSource<PulsarCluster, R> {

  private static final String ADDRESS = "address";
  private final Consumer<String> gone;

  ClusterEvents(
      InformerEventSourceConfiguration<PulsarCluster> configuration,
      EventSourceContext<R> context,
      Consumer<String> gone) {
    super(configuration, context);
    this.gone = gone;
    addIndexers(Map.of(ADDRESS, cluster -> Stream.ofNullable(address(cluster)).toList()));
  }

  /** Other clusters with the same address of the admin interface, in whichever namespace. */
  Stream<PulsarCluster> sameAddress(PulsarCluster cluster) {
    String address = address(cluster);
    List<PulsarCluster> all = address == null ? List.of() : byIndex(ADDRESS, address);
    return all.stream()
        .filter(
            other -> !Objects.equals(other.getMetadata().getUid(), cluster.getMetadata().getUid()));
  }

  /** Whether it is ready or not: a cluster whose brokers restart still is where it was. */
  private static @Nullable String address(PulsarCluster cluster) {
    ExternalCluster external = cluster.getSpec().external();
    PulsarClusterStatus status = cluster.getStatus();
    ClusterUrls urls = status == null ? null : status.urls();
    String url = external != null ? external.adminUrl() : urls == null ? null : urls.admin();
    return url == null ? null : url.replaceFirst("/+$", "");
  }

  @Override
  public void onDelete(PulsarCluster cluster, boolean finalStateUnknown) {
    super.onDelete(cluster, finalStateUnknown);
    gone.accept(cluster.getMetadata().getUid());
  }
}
