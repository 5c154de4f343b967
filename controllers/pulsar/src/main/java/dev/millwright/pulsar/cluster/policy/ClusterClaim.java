package dev.millwright.pulsar.cluster.policy;

import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for, and what there is.
 *
 * @param wanted the complete model of the spec
 * @param facts what there is
 * @param metadataInForce metadata store the cluster was set up with; null before that
 */
public record ClusterClaim(
    ResolvedCluster wanted, ClusterFacts facts, @Nullable String metadataInForce) {}
