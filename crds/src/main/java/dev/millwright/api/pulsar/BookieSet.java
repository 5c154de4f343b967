package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A named group of bookies; what is left out comes from the component. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookieSet(
    @JsonPropertyDescription(
            "Unique among the bookie sets; `default` is the set there is without sets.")
        @Required
        String name,
    @JsonPropertyDescription("Bookies in this set.") @Nullable Integer replicas,
    @JsonPropertyDescription("Of each bookie.") @Nullable Resources resources,
    @JsonPropertyDescription("Of each bookie.") @Nullable JvmSettings jvm,
    @JsonPropertyDescription("Lines of bookkeeper.conf, merged over the component's.")
        @Nullable Map<String, String> config,
    @JsonPropertyDescription("Journal volumes.") @Nullable VolumeSettings journal,
    @JsonPropertyDescription("Ledger volumes.") @Nullable VolumeSettings ledgers,
    @JsonPropertyDescription("Rack of this set in Pulsar's placement, like `/rack-a`.")
        @Nullable String rack,
    @JsonPropertyDescription("Zones its pods may run in.") @Nullable List<String> zones,
    @JsonPropertyDescription("Pod settings.") @Nullable PodSettings pod) {}
