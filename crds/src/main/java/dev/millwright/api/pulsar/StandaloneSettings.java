package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import io.fabric8.generator.annotation.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one pod of the {@code Standalone} profile. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandaloneSettings(
    @JsonPropertyDescription("Of the pod.") @Nullable Resources resources,
    @JsonPropertyDescription("Of the pod.") @Nullable JvmSettings jvm,
    @JsonPropertyDescription("Lines of standalone.conf, over the image's and ours.")
        @Size(max = 512)
        @Nullable Map<String, String> config,
    @JsonPropertyDescription("Volume with metadata and messages.") @Nullable VolumeSettings data,
    @JsonPropertyDescription("Pod settings.") @Nullable PodSettings pod) {}
