package dev.millwright.pulsar.cluster.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where Pulsar and BookKeeper keep their metadata. */
public sealed interface MetadataStore {

  /** Sets of pods that make up the store; none when someone else runs it. */
  List<ResolvedSet> sets();

  /**
   * A ZooKeeper ensemble run by us.
   *
   * @param ensemble its members
   */
  record ZooKeeperRunByUs(ResolvedSet ensemble) implements MetadataStore {
    @Override
    public List<ResolvedSet> sets() {
      return List.of(ensemble);
    }
  }

  /**
   * An Oxia cluster run by us.
   *
   * @param image Oxia image
   * @param coordinator the one coordinator
   * @param servers the servers
   * @param shards shards of each Oxia namespace
   */
  record OxiaRunByUs(String image, ResolvedSet coordinator, ResolvedSet servers, int shards)
      implements MetadataStore {
    @Override
    public List<ResolvedSet> sets() {
      return List.of(coordinator, servers);
    }
  }

  /**
   * A store someone else runs.
   *
   * @param url {@code zk:…}, {@code oxia://…} or {@code etcd:…}
   */
  record ExternalStore(String url) implements MetadataStore {
    @Override
    public List<ResolvedSet> sets() {
      return List.of();
    }
  }

  /**
   * RocksDB on the volume of the Standalone pod.
   *
   * @param wished URL a person asked for, which has to be that of this store; null for none
   */
  record RocksDb(@Nullable String wished) implements MetadataStore {
    @Override
    public List<ResolvedSet> sets() {
      return List.of();
    }
  }
}
