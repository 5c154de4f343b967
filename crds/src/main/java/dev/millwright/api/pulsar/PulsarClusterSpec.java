package dev.millwright.api.pulsar;

import dev.millwright.api.common.DeletionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of a Pulsar cluster.
 *
 * @param profile the defaults to start from; default {@code Laptop}; may not change
 * @param version Pulsar version, one the controller knows
 * @param image image to run instead of {@code docker.io/apachepulsar/pulsar:<version>}
 * @param clusterName Pulsar's own name of the cluster; default is {@code metadata.name}; may not
 *     change
 * @param clusterDomain DNS domain of the Kubernetes cluster; default {@code cluster.local}
 * @param metadata the metadata store; its kind may not change
 * @param replication quorums of new ledgers
 * @param bookies storage nodes
 * @param brokers serving nodes
 * @param proxies the door for clients
 * @param autorecovery what copies ledgers again
 * @param standalone the one pod of profile {@code Standalone}
 * @param external a cluster someone else runs; excludes all of the above but {@code deletionPolicy}
 * @param deletionPolicy what becomes of the volumes; default {@code Keep}
 */
public record PulsarClusterSpec(
    @Nullable Profile profile,
    @Nullable String version,
    @Nullable String image,
    @Nullable String clusterName,
    @Nullable String clusterDomain,
    @Nullable MetadataSettings metadata,
    @Nullable Replication replication,
    @Nullable BookieSettings bookies,
    @Nullable BrokerSettings brokers,
    @Nullable ProxySettings proxies,
    @Nullable AutorecoverySettings autorecovery,
    @Nullable StandaloneSettings standalone,
    @Nullable ExternalCluster external,
    @Nullable DeletionPolicy deletionPolicy) {}
