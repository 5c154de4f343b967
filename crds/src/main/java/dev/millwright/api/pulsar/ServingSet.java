package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A named group of brokers or proxies; what is left out comes from the component. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServingSet(
    @JsonPropertyDescription("Unique in its component; `default` is the set there is without sets.")
        @Size(min = 1, max = 30)
        @ValidationRule(value = ValueRules.SET_NAME, message = ValueRules.SET_NAME_MESSAGE)
        @Required
        String name,
    @JsonPropertyDescription("Pods in this set.") @Min(0) @Max(1000) @Nullable Integer replicas,
    @JsonPropertyDescription("Of each pod.") @Nullable Resources resources,
    @JsonPropertyDescription("Of each pod.") @Nullable JvmSettings jvm,
    @JsonPropertyDescription(
            "Lines of the component's configuration file, merged over the component's.")
        @Size(max = 512)
        @Nullable Map<String, String> config,
    @JsonPropertyDescription("Zones its pods may run in.") @Size(max = 20)
        @Nullable List<String> zones,
    @JsonPropertyDescription("Pod settings.") @Nullable PodSettings pod) {}
