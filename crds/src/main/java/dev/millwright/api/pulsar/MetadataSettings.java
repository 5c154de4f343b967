package dev.millwright.api.pulsar;

import org.jspecify.annotations.Nullable;

/**
 * Where Pulsar and BookKeeper keep their metadata; at most one of the three. None means ZooKeeper
 * run by us (RocksDB inside the pod for {@code Standalone}).
 *
 * @param zooKeeper a ZooKeeper ensemble run by us
 * @param oxia an Oxia cluster run by us
 * @param url a store someone else runs: {@code zk:h1:2181,h2:2181/path}, {@code
 *     oxia://host:6648/namespace}, {@code etcd:http://host:2379}, {@code rocksdb:path}
 */
public record MetadataSettings(
    @Nullable ZooKeeperSettings zooKeeper, @Nullable OxiaSettings oxia, @Nullable String url) {}
