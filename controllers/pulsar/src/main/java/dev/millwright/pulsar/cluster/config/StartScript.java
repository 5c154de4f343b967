package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;

/**
 * The command of each component's container.
 *
 * <p>Our lines are laid over the image's own file: overridden keys are dropped from it, ours are
 * appended. Appending alone would not do, since BookKeeper reads a repeated key as a list.
 */
public final class StartScript {

  private StartScript() {}

  /** A script that merges the configuration and becomes the component's process. */
  public static String of(ResolvedCluster cluster, Component component) {
    return switch (component) {
      case ZOOKEEPER ->
          merge("zookeeper.conf", "")
              + """
              mkdir -p %1$s/zookeeper
              echo "$((${POD_NAME##*-} + 1))" > %1$s/zookeeper/myid
              """
                  .formatted(Paths.DATA)
              + run("PULSAR_ZK_CONF", "zookeeper.conf", "zookeeper");
      case BOOKIE ->
          merge(BookieConfig.FILE, advertised(cluster, component))
              + run("PULSAR_BOOKKEEPER_CONF", BookieConfig.FILE, "bookie");
      case AUTORECOVERY ->
          merge(BookieConfig.FILE, "")
              + run("PULSAR_BOOKKEEPER_CONF", BookieConfig.FILE, "autorecovery");
      case BROKER ->
          merge("broker.conf", advertised(cluster, component))
              + statusFile()
              + run("PULSAR_BROKER_CONF", "broker.conf", "broker");
      case PROXY ->
          merge("proxy.conf", "") + statusFile() + run("PULSAR_PROXY_CONF", "proxy.conf", "proxy");
      case STANDALONE ->
          merge("standalone.conf", advertised(cluster, component))
              + statusFile()
              + run(
                  "PULSAR_STANDALONE_CONF",
                  "standalone.conf",
                  "standalone --no-functions-worker --no-stream-storage");
      case OXIA, OXIA_COORDINATOR ->
          throw new IllegalArgumentException("Oxia needs no start script");
    };
  }

  static String merge(String file, String more) {
    return """
      #!/usr/bin/env bash
      set -euo pipefail
      cd /pulsar
      cp %1$s/%2$s %4$s/overrides
      %3$sawk 'function key(line) { sub(/=.*/, "", line); gsub(/[ \\t]/, "", line); return line }
        NR == FNR { ours[key($0)]; next }
        !(key($0) in ours)' %4$s/overrides conf/%2$s > %4$s/%2$s
      cat %4$s/overrides >> %4$s/%2$s
      """
        .formatted(Paths.CONFIG, file, more, Paths.TMP);
  }

  private static String advertised(ResolvedCluster cluster, Component component) {
    return "echo \"advertisedAddress=$POD_NAME."
        + new Addresses(cluster).podDomain(component)
        + "\" >> "
        + Paths.TMP
        + "/overrides\n";
  }

  private static String statusFile() {
    return "echo OK > " + Paths.STATUS_FILE + "\n";
  }

  private static String run(String variable, String file, String command) {
    return "export "
        + variable
        + "="
        + Paths.TMP
        + "/"
        + file
        + "\nexec bin/pulsar "
        + command
        + "\n";
  }
}
