package dev.millwright.pulsar.cluster.config;

import dev.millwright.api.pulsar.Profile;
import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.MemoryPlan;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.profile.ResolvedVolume;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lines of bookkeeper.conf for bookies. */
final class BookieConfig {

  static final String FILE = "bookkeeper.conf";

  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;

  private BookieConfig() {}

  static ComponentConfig of(ResolvedCluster cluster, ResolvedSet set) {
    Map<String, String> fixed = common(cluster);
    fixed.put("bookiePort", String.valueOf(Addresses.BOOKIE));
    fixed.put("journalDirectories", directories(set, "journal"));
    fixed.put("ledgerDirectories", directories(set, "ledgers"));
    fixed.put("autoRecoveryDaemonEnabled", String.valueOf(cluster.autorecovery() == null));
    fixed.put("readOnlyModeEnabled", "true");
    // Without it a bookie that is being drained comes back writable after a restart.
    fixed.put("persistBookieStatusEnabled", "true");
    Map<String, String> defaults = recovery(cluster);
    defaults.putAll(disk(cluster.profile()));
    defaults.putAll(caches(set.memory()));
    set.volumes().forEach(volume -> defaults.putAll(sizes(volume)));
    return new ComponentConfig(FILE, defaults, fixed);
  }

  /** What bookies and separate autorecovery share. */
  static Map<String, String> common(ResolvedCluster cluster) {
    Map<String, String> fixed = new TreeMap<>();
    fixed.put("metadataServiceUri", new Addresses(cluster).bookkeeperMetadataUrl());
    fixed.put("useHostNameAsBookieID", "true");
    fixed.put("httpServerEnabled", "true");
    fixed.put("httpServerPort", String.valueOf(Addresses.BOOKIE_HTTP));
    return fixed;
  }

  /**
   * A bookie that restarts is back within the delay; copying all it holds would be waste. Copies
   * are placed by the same rule as the brokers place the first ones.
   */
  static Map<String, String> recovery(ResolvedCluster cluster) {
    Map<String, String> lines = new TreeMap<>();
    lines.put("lostBookieRecoveryDelay", "60");
    if (cluster.hasRegions()) {
      lines.put(
          "ensemblePlacementPolicy",
          "org.apache.bookkeeper.client.RegionAwareEnsemblePlacementPolicy");
    }
    lines.put(
        "reppDnsResolverClass", "org.apache.pulsar.bookie.rackawareness.BookieRackAffinityMapping");
    return lines;
  }

  /** A laptop's disk is full of other things; a server's belongs to the bookie. */
  static Map<String, String> disk(Profile profile) {
    return switch (profile) {
      case Laptop, Standalone ->
          Map.of("diskUsageThreshold", "0.99", "diskUsageWarnThreshold", "0.98");
      case Standard -> Map.of("diskUsageThreshold", "0.95", "diskUsageWarnThreshold", "0.90");
    };
  }

  /**
   * BookKeeper's own proportions, spelled out: a quarter of direct memory to each cache. RocksDB
   * allocates outside of it: a tenth of that size for blocks and an eighth for four write buffers.
   * RocksDB's options file in the image knows nothing of the memory limit and would win.
   */
  static Map<String, String> caches(MemoryPlan memory) {
    Map<String, String> lines = new TreeMap<>();
    long quarter = Math.max(8, memory.direct() / 4);
    lines.put("dbStorage_writeCacheMaxSizeMb", String.valueOf(quarter));
    lines.put("dbStorage_readAheadCacheMaxSizeMb", String.valueOf(quarter));
    lines.put("dbStorage_rocksDB_blockCacheSize", String.valueOf(memory.direct() * MIB / 10));
    lines.put(
        "dbStorage_rocksDB_writeBufferSizeMB",
        String.valueOf(Math.clamp(memory.direct() / 32, 4, 64)));
    lines.put("entryLocationRocksdbConf", "none");
    return lines;
  }

  /** Files small enough that a small volume holds several of them. */
  private static Map<String, String> sizes(ResolvedVolume volume) {
    long bytes = volume.size().getNumericalAmount().longValue();
    if (volume.purpose().equals("journal")) {
      return Map.of(
          "journalMaxSizeMB",
          String.valueOf(Math.clamp(bytes / MIB / 8, 64, 2048)),
          "journalMaxBackups",
          "1");
    }
    return Map.of(
        "logSizeLimit", String.valueOf(Math.clamp(bytes / 16, 64 * MIB, GIB)),
        "minUsableSizeForIndexFileCreation", String.valueOf(Math.clamp(bytes / 16, 64 * MIB, GIB)));
  }

  private static String directories(ResolvedSet set, String purpose) {
    return set.volumes().stream()
        .filter(volume -> volume.purpose().equals(purpose))
        .flatMap(volume -> Paths.claims(volume).stream())
        .map(Paths::mount)
        .collect(Collectors.joining(","));
  }
}
