package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.Component;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Configuration keys a person may not set, each with the field to use instead. */
public final class ReservedKeys {

  private static final String METADATA = "set metadata instead";
  private static final String PORT = "ports are the controller's; use a Service in front";
  private static final String NAME = "set clusterName instead";
  private static final String ADDRESS = "addresses are DNS names the controller makes";
  private static final String OURS = "the controller relies on it; remove the line";

  private static final Map<String, String> ZOOKEEPER =
      Map.of(
          "dataDir", "set metadata.zooKeeper.data instead",
          "dataLogDir", "set metadata.zooKeeper.data instead",
          "clientPort", PORT,
          "clientPortAddress", PORT,
          "metricsProvider.httpPort", PORT,
          "quorumListenOnAllIPs", ADDRESS,
          "dynamicConfigFile", "set metadata.zooKeeper.replicas instead");

  private static final Map<String, String> BOOKKEEPER =
      Map.ofEntries(
          Map.entry("metadataServiceUri", METADATA),
          Map.entry("zkServers", METADATA),
          Map.entry("zkLedgersRootPath", METADATA),
          Map.entry("bookiePort", PORT),
          Map.entry("httpServerPort", PORT),
          Map.entry("httpServerEnabled", OURS),
          Map.entry("bookieId", ADDRESS),
          Map.entry("advertisedAddress", ADDRESS),
          Map.entry("listeningInterface", ADDRESS),
          Map.entry("useHostNameAsBookieID", ADDRESS),
          Map.entry("journalDirectory", "set bookies.journal instead"),
          Map.entry("journalDirectories", "set bookies.journal instead"),
          Map.entry("ledgerDirectories", "set bookies.ledgers instead"),
          Map.entry("indexDirectories", "set bookies.ledgers instead"),
          Map.entry("autoRecoveryDaemonEnabled", "set autorecovery.replicas instead"),
          Map.entry("readOnlyModeEnabled", OURS),
          Map.entry("persistBookieStatusEnabled", OURS));

  private static final Map<String, String> BROKER =
      Map.ofEntries(
          Map.entry("clusterName", NAME),
          Map.entry("metadataStoreUrl", METADATA),
          Map.entry("configurationMetadataStoreUrl", METADATA),
          Map.entry("bookkeeperMetadataServiceUri", METADATA),
          Map.entry("zookeeperServers", METADATA),
          Map.entry("configurationStoreServers", METADATA),
          Map.entry("advertisedAddress", ADDRESS),
          Map.entry("bindAddress", ADDRESS),
          Map.entry("brokerServicePort", PORT),
          Map.entry("webServicePort", PORT),
          Map.entry("statusFilePath", OURS),
          Map.entry("managedLedgerDefaultEnsembleSize", "set replication.ensemble instead"),
          Map.entry("managedLedgerDefaultWriteQuorum", "set replication.writeQuorum instead"),
          Map.entry("managedLedgerDefaultAckQuorum", "set replication.ackQuorum instead"));

  private static final Map<String, String> PROXY =
      Map.ofEntries(
          Map.entry("clusterName", NAME),
          Map.entry("metadataStoreUrl", "the proxies find the brokers by their Service"),
          Map.entry("zookeeperServers", "the proxies find the brokers by their Service"),
          Map.entry("brokerServiceURL", ADDRESS),
          Map.entry("brokerWebServiceURL", ADDRESS),
          Map.entry("bindAddress", ADDRESS),
          Map.entry("servicePort", PORT),
          Map.entry("webServicePort", PORT),
          Map.entry("webSocketServiceEnabled", "set proxies.webSocket instead"),
          Map.entry("statusFilePath", OURS));

  private ReservedKeys() {}

  /** What to do instead of setting {@code key}; null where it may be set. */
  public static @Nullable String cure(Component component, String key) {
    if (component == Component.ZOOKEEPER && key.startsWith("server.")) {
      return "set metadata.zooKeeper.replicas instead";
    }
    return keys(component).get(key);
  }

  private static Map<String, String> keys(Component component) {
    return switch (component) {
      case ZOOKEEPER -> ZOOKEEPER;
      case BOOKIE, AUTORECOVERY -> BOOKKEEPER;
      case BROKER, STANDALONE -> BROKER;
      case PROXY -> PROXY;
      case OXIA, OXIA_COORDINATOR -> Map.of();
    };
  }
}
