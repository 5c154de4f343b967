package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;

/**
 * The command of the Job that prepares the metadata store.
 *
 * <p>Both steps may run any number of times. {@code initnewcluster} creates BookKeeper's instance
 * id only where there is none and fails else; then {@code whatisinstanceid} tells a store that is
 * already prepared from one that cannot be reached. Nothing is ever formatted.
 */
public final class InitialiseScript {

  private InitialiseScript() {}

  /** The script. */
  public static String of(ResolvedCluster cluster) {
    Addresses addresses = new Addresses(cluster);
    return StartScript.merge(BookieConfig.FILE, "")
        + """
      export BOOKIE_CONF=%1$s/%2$s
      bin/bookkeeper shell initnewcluster || bin/bookkeeper shell whatisinstanceid
      exec bin/pulsar initialize-cluster-metadata \\
        --cluster %3$s \\
        --metadata-store %4$s \\
        --configuration-store %4$s \\
        --web-service-url %5$s \\
        --broker-service-url %6$s
      """
            .formatted(
                Paths.TMP,
                BookieConfig.FILE,
                quoted(cluster.clusterName()),
                quoted(addresses.metadataUrl()),
                addresses.admin(),
                addresses.broker());
  }

  /** Lines of bookkeeper.conf it needs. */
  public static String config(ResolvedCluster cluster) {
    return "metadataServiceUri=" + new Addresses(cluster).bookkeeperMetadataUrl() + "\n";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
