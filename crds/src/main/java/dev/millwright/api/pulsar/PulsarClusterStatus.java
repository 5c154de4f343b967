package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of a Pulsar cluster. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PulsarClusterStatus(
    @JsonPropertyDescription("Generation of the spec this status speaks of.")
        @Nullable Long observedGeneration,
    @JsonPropertyDescription(
            "Accepted, ResolvedRefs, Programmed, Ready, BookiesSafe, RacksProgrammed, Reconciling, "
                + "Stalled.")
        @Nullable List<Condition> conditions,
    @JsonPropertyDescription("Pods of each set.") @Nullable List<ComponentStatus> components,
    @JsonPropertyDescription("Addresses.") @Nullable ClusterUrls urls,
    @JsonPropertyDescription("Version all ready pods run; absent while they differ.")
        @Nullable String version,
    @JsonPropertyDescription("Change under way.") @Nullable Operation operation,
    @JsonPropertyDescription("Brokers, for the scale subresource.") @Nullable ScaleStatus scale) {}
