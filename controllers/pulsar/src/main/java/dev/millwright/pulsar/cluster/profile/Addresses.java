package dev.millwright.pulsar.cluster.profile;

import dev.millwright.api.pulsar.ClusterUrls;
import org.jspecify.annotations.Nullable;

/** DNS names and URLs of a cluster; never IPs, so that pods may move. */
public final class Addresses {

  public static final int BROKER = 6650;
  public static final int BROKER_HTTP = 8080;
  public static final int BOOKIE = 3181;
  public static final int BOOKIE_HTTP = 8000;
  public static final int ZOOKEEPER = 2181;
  public static final int METRICS = 8000;
  public static final int OXIA = 6648;
  public static final int OXIA_INTERNAL = 6649;
  public static final int OXIA_METRICS = 8080;

  private final ResolvedCluster cluster;

  public Addresses(ResolvedCluster cluster) {
    this.cluster = cluster;
  }

  /** Name of the Service that sends only to ready pods, also the prefix of its StatefulSet. */
  public String service(Component component) {
    return ObjectNames.of(cluster.name(), component.label());
  }

  /** Name of the headless Service that gives each pod its DNS name, ready or not. */
  public String headless(Component component) {
    return ObjectNames.of(cluster.name(), component.label() + "-headless");
  }

  /** DNS name behind which only ready pods are. */
  public String host(Component component) {
    return service(component) + suffix();
  }

  /** DNS name of one pod of a StatefulSet. */
  public String podHost(ResolvedSet set, int ordinal) {
    return ObjectNames.of(cluster, set) + "-" + ordinal + "." + podDomain(set.component());
  }

  /** What follows a pod's name in its DNS name. */
  public String podDomain(Component component) {
    return headless(component) + suffix();
  }

  /** BookKeeper's id of one bookie. */
  public String bookieId(ResolvedSet set, int ordinal) {
    return podHost(set, ordinal) + ":" + BOOKIE;
  }

  /** Component that answers Pulsar's admin requests: the brokers, or the one pod of Standalone. */
  public Component server() {
    return cluster.standalone() == null ? Component.BROKER : Component.STANDALONE;
  }

  /** Admin REST address of the brokers. */
  public String admin() {
    return "http://" + host(server()) + ":" + BROKER_HTTP;
  }

  /** {@code pulsar://} address of the brokers. */
  public String broker() {
    return "pulsar://" + host(server()) + ":" + BROKER;
  }

  /** Addresses for the status. */
  public ClusterUrls urls() {
    boolean hasProxies = cluster.proxies().stream().anyMatch(set -> set.replicas() > 0);
    String host = host(Component.PROXY);
    return new ClusterUrls(
        admin(),
        broker(),
        hasProxies ? "pulsar://" + host + ":" + BROKER : null,
        hasProxies ? "http://" + host + ":" + BROKER_HTTP : null,
        webSocket(hasProxies),
        metadataUrl());
  }

  private @Nullable String webSocket(boolean hasProxies) {
    return hasProxies && cluster.webSocket()
        ? "ws://" + host(Component.PROXY) + ":" + BROKER_HTTP
        : null;
  }

  /** The metadata store as Pulsar writes its address. */
  public String metadataUrl() {
    return switch (cluster.metadata()) {
      case MetadataStore.ZooKeeperRunByUs zooKeeper ->
          "zk:" + host(Component.ZOOKEEPER) + ":" + ZOOKEEPER;
      case MetadataStore.OxiaRunByUs oxia -> oxia("broker");
      case MetadataStore.ExternalStore store -> store.url();
      case MetadataStore.RocksDb rocksDb -> "rocksdb:///pulsar/data/metadata";
    };
  }

  /** BookKeeper's store, in the form that lets it move to another kind of store later. */
  public String bookkeeperMetadataUrl() {
    return "metadata-store:"
        + (cluster.metadata() instanceof MetadataStore.OxiaRunByUs
            ? oxia("bookkeeper")
            : metadataUrl());
  }

  private String oxia(String oxiaNamespace) {
    return "oxia://" + host(Component.OXIA) + ":" + OXIA + "/" + oxiaNamespace;
  }

  private String suffix() {
    return "." + cluster.namespace() + ".svc." + cluster.clusterDomain();
  }
}
