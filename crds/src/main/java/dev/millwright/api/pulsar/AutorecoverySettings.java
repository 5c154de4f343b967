package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What copies ledgers again when a bookie is lost. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AutorecoverySettings(
    @JsonPropertyDescription("Pods of its own; 0 means it runs inside every bookie.")
        @Min(0)
        @Max(1000)
        @Nullable Integer replicas,
    @JsonPropertyDescription("Of each pod.") @Nullable Resources resources,
    @JsonPropertyDescription("Of each pod.") @Nullable JvmSettings jvm,
    @JsonPropertyDescription("Lines of bookkeeper.conf, over the image's and ours.")
        @Size(max = 512)
        @Nullable Map<String, String> config,
    @JsonPropertyDescription("Pod settings.") @Nullable PodSettings pod) {}
