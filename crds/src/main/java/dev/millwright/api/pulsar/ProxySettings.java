package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The door for clients. The fields beside {@code sets} are the defaults of every set; without
 * {@code sets} there is one set named {@code default}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProxySettings(
    @JsonPropertyDescription(
            "Proxies of a set that names no number of its own; 0 in all sets means no proxy.")
        @Min(0)
        @Max(1000)
        @Nullable Integer replicas,
    @JsonPropertyDescription("Of each proxy.") @Nullable Resources resources,
    @JsonPropertyDescription("Of each proxy.") @Nullable JvmSettings jvm,
    @JsonPropertyDescription("Lines of proxy.conf, over the image's and ours.") @Size(max = 512)
        @Nullable Map<String, String> config,
    @JsonPropertyDescription("Whether the proxies speak WebSocket; default true.")
        @Nullable Boolean webSocket,
    @JsonPropertyDescription("How the proxies are reached from outside.")
        @Nullable ServiceSettings service,
    @JsonPropertyDescription("Pod settings.") @Nullable PodSettings pod,
    @JsonPropertyDescription("Named groups of proxies.") @Size(max = 10)
        @Nullable List<ServingSet> sets) {}
