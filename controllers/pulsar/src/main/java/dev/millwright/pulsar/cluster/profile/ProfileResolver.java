package dev.millwright.pulsar.cluster.profile;

import static dev.millwright.pulsar.cluster.profile.Overrides.first;
import static dev.millwright.pulsar.cluster.profile.Overrides.sorted;

import dev.millwright.api.pulsar.AutorecoverySettings;
import dev.millwright.api.pulsar.MetadataSettings;
import dev.millwright.api.pulsar.Profile;
import dev.millwright.api.pulsar.ProxySettings;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterSpec;
import dev.millwright.api.pulsar.Replication;
import dev.millwright.api.pulsar.ServiceSettings;
import dev.millwright.api.pulsar.StandaloneSettings;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays a person's overrides over the profile's figures. Nothing is written into the spec;
 * quantities must be well formed, everything else may still be wrong and is for the policies to
 * judge.
 */
public final class ProfileResolver {

  private static final String DOMAIN = "cluster.local";

  private ProfileResolver() {}

  /** The complete model of a cluster that we run. */
  public static ResolvedCluster resolve(PulsarCluster cluster) {
    PulsarClusterSpec spec = cluster.getSpec();
    Profile profile = first(spec.profile(), Profile.Laptop);
    ProfileDefaults defaults = ProfileDefaults.of(profile);
    ComponentResolver sets = new ComponentResolver(defaults);
    String version = first(spec.version(), PulsarVersions.DEFAULT);
    String name = cluster.getMetadata().getName();
    boolean inOnePod = profile == Profile.Standalone;
    return new ResolvedCluster(
        cluster.getMetadata().getNamespace(),
        name,
        profile,
        version,
        first(spec.image(), PulsarVersions.image(version)),
        first(spec.clusterName(), name),
        first(spec.clusterDomain(), DOMAIN),
        inOnePod ? rocksDb(spec.metadata()) : sets.metadata(spec.metadata()),
        quorums(defaults.quorums(), spec.replication()),
        inOnePod ? List.of() : sets.bookies(spec.bookies()),
        inOnePod ? List.of() : sets.brokers(spec.brokers()),
        inOnePod ? List.of() : sets.proxies(spec.proxies()),
        webSocket(spec.proxies()),
        proxyService(spec.proxies()),
        inOnePod ? null : autorecovery(sets, spec.autorecovery()),
        inOnePod ? standalone(sets, spec.standalone()) : null);
  }

  private static MetadataStore rocksDb(@Nullable MetadataSettings settings) {
    return new MetadataStore.RocksDb(settings == null ? null : settings.url());
  }

  private static Quorums quorums(Quorums profile, @Nullable Replication wished) {
    if (wished == null) {
      return profile;
    }
    return new Quorums(
        first(wished.ensemble(), profile.ensemble()),
        first(wished.writeQuorum(), profile.write()),
        first(wished.ackQuorum(), profile.ack()));
  }

  private static boolean webSocket(@Nullable ProxySettings proxies) {
    return proxies == null || first(proxies.webSocket(), true);
  }

  private static ProxyService proxyService(@Nullable ProxySettings proxies) {
    ServiceSettings service = proxies == null ? null : proxies.service();
    return service == null
        ? new ProxyService("ClusterIP", Collections.emptySortedMap())
        : new ProxyService(first(service.type(), "ClusterIP"), sorted(service.annotations()));
  }

  private static @Nullable ResolvedSet autorecovery(
      ComponentResolver sets, @Nullable AutorecoverySettings wished) {
    ResolvedSet set =
        sets.resolve(
            Component.AUTORECOVERY,
            wished == null
                ? SetWish.NONE
                : SetWish.of(
                    wished.replicas(),
                    wished.resources(),
                    wished.jvm(),
                    wished.config(),
                    wished.pod()));
    return set.replicas() == 0 ? null : set;
  }

  private static ResolvedSet standalone(
      ComponentResolver sets, @Nullable StandaloneSettings wished) {
    SetWish wish =
        wished == null
            ? SetWish.NONE
            : SetWish.of(1, wished.resources(), wished.jvm(), wished.config(), wished.pod())
                .withVolume(ComponentResolver.DATA, wished.data());
    return sets.resolve(Component.STANDALONE, wish);
  }
}
