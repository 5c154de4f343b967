package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.ValueRules;
import dev.millwright.api.common.VolumeSettings;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A named group of bookies; what is left out comes from the component. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookieSet(
    @JsonPropertyDescription(
            "Unique among the bookie sets; `default` is the set there is without sets.")
        @Size(min = 1, max = 30)
        @ValidationRule(value = ValueRules.SET_NAME, message = ValueRules.SET_NAME_MESSAGE)
        @Required
        String name,
    @JsonPropertyDescription("Bookies in this set.") @Min(1) @Max(1000) @Nullable Integer replicas,
    @JsonPropertyDescription("Of each bookie.") @Nullable Resources resources,
    @JsonPropertyDescription("Of each bookie.") @Nullable JvmSettings jvm,
    @JsonPropertyDescription("Lines of bookkeeper.conf, merged over the component's.")
        @Size(max = 512)
        @Nullable Map<String, String> config,
    @JsonPropertyDescription("Journal volumes.") @Nullable VolumeSettings journal,
    @JsonPropertyDescription("Ledger volumes.") @Nullable VolumeSettings ledgers,
    @JsonPropertyDescription(
            "Rack of this set in Pulsar's placement: `/rack`, or `/region/rack` in every set.")
        @Size(max = 128)
        @ValidationRule(
            value = "self.matches('^/[-.a-zA-Z0-9_]+(/[-.a-zA-Z0-9_]+)?$')",
            message = "must be /rack, or /region/rack for placement by region")
        @Nullable String rack,
    @JsonPropertyDescription("Zones its pods may run in.") @Size(max = 20)
        @Nullable List<String> zones,
    @JsonPropertyDescription("Pod settings.") @Nullable PodSettings pod) {}
