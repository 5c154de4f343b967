package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/**
 * Where Pulsar and BookKeeper keep their metadata; at most one of the three. None means ZooKeeper
 * run by us (RocksDB inside the pod for {@code Standalone}).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value = "[has(self.zooKeeper), has(self.oxia), has(self.url)].filter(given, given).size() <= 1",
    message = "name at most one of zooKeeper, oxia and url: a cluster has one metadata store")
public record MetadataSettings(
    @JsonPropertyDescription("A ZooKeeper ensemble run by us.")
        @Nullable ZooKeeperSettings zooKeeper,
    @JsonPropertyDescription("An Oxia cluster run by us.") @Nullable OxiaSettings oxia,
    @JsonPropertyDescription(
            "A store someone else runs: `zk:h1:2181,h2:2181/path`, `oxia://host:6648/namespace`, "
                + "`etcd:http://host:2379`, `rocksdb:path`.")
        @Size(max = 2048)
        @ValidationRule(
            value =
                "self.matches('^(zk:\\\\S+|oxia://[^\\\\s/]+/[^\\\\s/]+|etcd:https?://\\\\S+|rocksdb:\\\\S+)$')",
            message =
                "must be zk:host:2181[,host:2181][/path], oxia://host:6648/namespace, etcd:http://host:2379 or rocksdb:path")
        @ValidationRule(value = ValueRules.SAME, message = ClusterRules.SAME_STORE_MESSAGE)
        @Nullable String url) {}
