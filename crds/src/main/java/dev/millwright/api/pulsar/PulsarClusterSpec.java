package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** What a person wants of a Pulsar cluster. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value = ClusterRules.ENOUGH_BOOKIES,
    messageExpression = ClusterRules.ENOUGH_BOOKIES_MESSAGE,
    fieldPath = ".replication")
@ValidationRule(
    value = ClusterRules.EXTERNAL_ALONE,
    message = ClusterRules.EXTERNAL_ALONE_MESSAGE,
    fieldPath = ".external")
@ValidationRule(
    value = ClusterRules.STANDALONE_ALONE,
    message = ClusterRules.STANDALONE_ALONE_MESSAGE,
    fieldPath = ".profile")
@ValidationRule(
    value = ClusterRules.STANDALONE_SETTINGS,
    message = ClusterRules.STANDALONE_SETTINGS_MESSAGE,
    fieldPath = ".standalone")
@ValidationRule(
    value = ClusterRules.ROCKSDB,
    messageExpression = ClusterRules.ROCKSDB_MESSAGE,
    fieldPath = ".metadata")
@ValidationRule(
    value = ClusterRules.SAME_STORE,
    message = ClusterRules.SAME_STORE_MESSAGE,
    fieldPath = ".metadata")
@ValidationRule(
    value = ClusterRules.SAME_PROFILE,
    messageExpression = ClusterRules.SAME_PROFILE_MESSAGE,
    fieldPath = ".profile")
@ValidationRule(
    value = ClusterRules.SAME_DOMAIN,
    message = ClusterRules.SAME_DOMAIN_MESSAGE,
    fieldPath = ".clusterDomain")
@ValidationRule(
    value = ClusterRules.SAME_OWNER,
    message = ClusterRules.SAME_OWNER_MESSAGE,
    fieldPath = ".external")
public record PulsarClusterSpec(
    @JsonPropertyDescription("The defaults to start from; default `Laptop`; may not change.")
        @Nullable Profile profile,
    @JsonPropertyDescription("Pulsar version, one the controller knows.")
        @Size(max = 32)
        @ValidationRule(
            value = "self.matches('^[0-9]+[.][0-9]+[.][0-9]+(-[a-zA-Z0-9.-]+)?$')",
            message = "must be a Pulsar version like 4.0.8")
        @Nullable String version,
    @JsonPropertyDescription("Image to run instead of `docker.io/apachepulsar/pulsar:<version>`.")
        @Size(max = 512)
        @ValidationRule(
            value = "self.matches('^[^ ]+$')",
            message = "must be the reference of an image, like docker.io/apachepulsar/pulsar:4.0.8")
        @Nullable String image,
    @JsonPropertyDescription(
            "Pulsar's own name of the cluster; default is `metadata.name`; may not change.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = ValueRules.PULSAR_NAME, message = ValueRules.PULSAR_NAME_MESSAGE)
        @Nullable String clusterName,
    @JsonPropertyDescription("DNS domain of the Kubernetes cluster; default `cluster.local`.")
        @Size(max = 253)
        @ValidationRule(
            value = ValueRules.OBJECT_NAME,
            message = "must be a DNS domain like cluster.local")
        @Nullable String clusterDomain,
    @JsonPropertyDescription("The metadata store; its kind may not change.")
        @Nullable MetadataSettings metadata,
    @JsonPropertyDescription("Quorums of new ledgers.") @Nullable Replication replication,
    @JsonPropertyDescription("Storage nodes.") @Nullable BookieSettings bookies,
    @JsonPropertyDescription("Serving nodes.") @Nullable BrokerSettings brokers,
    @JsonPropertyDescription("The door for clients.") @Nullable ProxySettings proxies,
    @JsonPropertyDescription("What copies ledgers again.")
        @Nullable AutorecoverySettings autorecovery,
    @JsonPropertyDescription("The one pod of profile `Standalone`.")
        @Nullable StandaloneSettings standalone,
    @JsonPropertyDescription(
            "A cluster someone else runs; excludes all of the above but `deletionPolicy`.")
        @Nullable ExternalCluster external,
    @JsonPropertyDescription("What becomes of the volumes; default `Keep`.") @Default("Keep")
        @Nullable DeletionPolicy deletionPolicy) {}
