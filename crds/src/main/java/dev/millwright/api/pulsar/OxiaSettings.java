package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import org.jspecify.annotations.Nullable;

/** An Oxia cluster run by us as the metadata store: one coordinator and some servers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OxiaSettings(
    @JsonPropertyDescription("Oxia image.") @Nullable String image,
    @JsonPropertyDescription("Servers.") @Nullable Integer replicas,
    @JsonPropertyDescription("Of each server.") @Nullable Resources resources,
    @JsonPropertyDescription("Of the coordinator.") @Nullable Resources coordinatorResources,
    @JsonPropertyDescription("Shards of each Oxia namespace; may not change.")
        @Nullable Integer shards,
    @JsonPropertyDescription("Volume of each server.") @Nullable VolumeSettings data,
    @JsonPropertyDescription("Pod settings of servers and coordinator.")
        @Nullable PodSettings pod) {}
