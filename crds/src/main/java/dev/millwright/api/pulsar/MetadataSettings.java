package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/**
 * Where Pulsar and BookKeeper keep their metadata; at most one of the three. None means ZooKeeper
 * run by us (RocksDB inside the pod for {@code Standalone}).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MetadataSettings(
    @JsonPropertyDescription("A ZooKeeper ensemble run by us.")
        @Nullable ZooKeeperSettings zooKeeper,
    @JsonPropertyDescription("An Oxia cluster run by us.") @Nullable OxiaSettings oxia,
    @JsonPropertyDescription(
            "A store someone else runs: `zk:h1:2181,h2:2181/path`, `oxia://host:6648/namespace`, "
                + "`etcd:http://host:2379`, `rocksdb:path`.")
        @Nullable String url) {}
