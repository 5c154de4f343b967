package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.DeletionPolicy;
import org.jspecify.annotations.Nullable;

/** What a person wants of a Pulsar cluster. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PulsarClusterSpec(
    @JsonPropertyDescription("The defaults to start from; default `Laptop`; may not change.")
        @Nullable Profile profile,
    @JsonPropertyDescription("Pulsar version, one the controller knows.") @Nullable String version,
    @JsonPropertyDescription("Image to run instead of `docker.io/apachepulsar/pulsar:<version>`.")
        @Nullable String image,
    @JsonPropertyDescription(
            "Pulsar's own name of the cluster; default is `metadata.name`; may not change.")
        @Nullable String clusterName,
    @JsonPropertyDescription("DNS domain of the Kubernetes cluster; default `cluster.local`.")
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
    @JsonPropertyDescription("What becomes of the volumes; default `Keep`.")
        @Nullable DeletionPolicy deletionPolicy) {}
