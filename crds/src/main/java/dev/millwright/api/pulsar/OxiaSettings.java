package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** An Oxia cluster run by us as the metadata store: one coordinator and some servers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value =
        "has(self.shards) == has(oldSelf.shards) && (!has(self.shards) || self.shards == oldSelf.shards)",
    message = "shards may not change: keys would be looked for in the wrong shard",
    fieldPath = ".shards")
public record OxiaSettings(
    @JsonPropertyDescription("Oxia image.") @Size(max = 512) @Nullable String image,
    @JsonPropertyDescription("Servers.") @Min(1) @Max(100) @Nullable Integer replicas,
    @JsonPropertyDescription("Of each server.") @Nullable Resources resources,
    @JsonPropertyDescription("Of the coordinator.") @Nullable Resources coordinatorResources,
    @JsonPropertyDescription("Shards of each Oxia namespace; may not change.") @Min(1) @Max(256)
        @Nullable Integer shards,
    @JsonPropertyDescription("Volume of each server.") @Nullable VolumeSettings data,
    @JsonPropertyDescription("Pod settings of servers and coordinator.")
        @Nullable PodSettings pod) {}
