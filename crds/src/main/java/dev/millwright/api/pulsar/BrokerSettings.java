package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.model.annotation.SpecReplicas;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serving nodes. The fields beside {@code sets} are the defaults of every set; without {@code sets}
 * there is one set named {@code default}. The scale subresource changes {@code replicas}, and works
 * where one set alone takes its number from there.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrokerSettings(
    @SpecReplicas
        @JsonPropertyDescription("Brokers of a set that names no number of its own.")
        @Min(0)
        @Max(1000)
        @Nullable Integer replicas,
    @JsonPropertyDescription("Of each broker.") @Nullable Resources resources,
    @JsonPropertyDescription("Of each broker.") @Nullable JvmSettings jvm,
    @JsonPropertyDescription("Lines of broker.conf, over the image's and ours.") @Size(max = 512)
        @Nullable Map<String, String> config,
    @JsonPropertyDescription("Pod settings.") @Nullable PodSettings pod,
    @JsonPropertyDescription("Named groups of brokers.") @Size(max = 10)
        @Nullable List<ServingSet> sets) {}
