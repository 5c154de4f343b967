package dev.millwright.pulsar.cluster.gather;

import dev.millwright.api.pulsar.ClusterUrls;
import dev.millwright.api.pulsar.MetadataSettings;
import dev.millwright.api.pulsar.Profile;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterSpec;
import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.MetadataStore;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.StoreAddress;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Other PulsarClusters, of any namespace, that keep their metadata in the store somebody names by
 * its URL. Who runs the store has it, then who lives on it already, then the older one.
 */
final class StoreHolders {

  private StoreHolders() {}

  static List<StoreHolder> before(ResolvedCluster wanted, Context<PulsarCluster> context) {
    return wanted.metadata() instanceof MetadataStore.ExternalStore(String url)
        ? before(context.getPrimaryResource(), url, context.getPrimaryCache().list())
        : List.of();
  }

  static List<StoreHolder> before(PulsarCluster primary, String url, Stream<PulsarCluster> all) {
    StoreAddress address = StoreAddress.of(url);
    return all.filter(other -> !id(other).equals(id(primary)))
        .filter(other -> isThere(other, url, address))
        .filter(other -> isFirst(other, primary))
        .map(StoreHolders::id)
        .sorted(Comparator.comparing(StoreHolder::namespace).thenComparing(StoreHolder::name))
        .toList();
  }

  private static StoreHolder id(PulsarCluster cluster) {
    return new StoreHolder(cluster.getMetadata().getNamespace(), cluster.getMetadata().getName());
  }

  private static boolean isThere(PulsarCluster other, String url, StoreAddress address) {
    PulsarClusterSpec spec = other.getSpec();
    if (spec.external() != null || spec.profile() == Profile.Standalone) {
      return false;
    }
    String theirs = url(other);
    if (theirs == null && url.contains(other.getMetadata().getName())) {
      theirs = new Addresses(ProfileResolver.resolve(other)).metadataUrl();
    }
    return theirs != null && address.meets(StoreAddress.of(theirs));
  }

  private static @Nullable String url(PulsarCluster cluster) {
    MetadataSettings settings = cluster.getSpec().metadata();
    return settings == null ? null : settings.url();
  }

  /**
   * Timestamps are whole seconds, and one file may hold two clusters: of two that are equally old
   * the one whose name comes first waits until the other was looked at. That one may have been all
   * alone when it was, and then lives on the store.
   */
  private static boolean isFirst(PulsarCluster other, PulsarCluster primary) {
    if (url(other) == null) {
      return true;
    }
    if (isLiving(other) != isLiving(primary)) {
      return isLiving(other);
    }
    int age =
        other
            .getMetadata()
            .getCreationTimestamp()
            .compareTo(primary.getMetadata().getCreationTimestamp());
    if (age != 0) {
      return age < 0;
    }
    return other.getStatus() == null
        || Comparator.comparing(StoreHolder::name)
                .thenComparing(StoreHolder::namespace)
                .compare(id(other), id(primary))
            < 0;
  }

  /** The status names the store from the moment the spec was carried out. */
  private static boolean isLiving(PulsarCluster cluster) {
    ClusterUrls urls = cluster.getStatus() == null ? null : cluster.getStatus().urls();
    return urls != null && urls.metadata() != null;
  }
}
