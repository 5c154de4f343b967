package dev.millwright.api.pulsar;

import dev.millwright.api.common.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a Pulsar cluster.
 *
 * @param observedGeneration generation of the spec this status speaks of
 * @param conditions Accepted, ResolvedRefs, Programmed, Ready, BookiesSafe, Reconciling, Stalled
 * @param components pods of each set
 * @param urls addresses
 * @param version version all ready pods run; absent while they differ
 * @param operation change under way
 * @param scale brokers, for the scale subresource
 */
public record PulsarClusterStatus(
    @Nullable Long observedGeneration,
    @Nullable List<Condition> conditions,
    @Nullable List<ComponentStatus> components,
    @Nullable ClusterUrls urls,
    @Nullable String version,
    @Nullable Operation operation,
    @Nullable ScaleStatus scale) {}
