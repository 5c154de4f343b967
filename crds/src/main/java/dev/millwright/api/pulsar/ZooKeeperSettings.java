package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ZooKeeper ensemble run by us as the metadata store. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ZooKeeperSettings(
    @JsonPropertyDescription("Members; odd.")
        @Max(9)
        @ValidationRule(
            value = "self % 2 == 1",
            message =
                "must be odd and at least 1, like 1, 3 or 5: an even member adds no safety, none keeps no metadata")
        @Nullable Integer replicas,
    @JsonPropertyDescription("Of each member.") @Nullable Resources resources,
    @JsonPropertyDescription("Of each member.") @Nullable JvmSettings jvm,
    @JsonPropertyDescription("Lines of zookeeper.conf, over the image's and ours.") @Size(max = 512)
        @Nullable Map<String, String> config,
    @JsonPropertyDescription("Volume of each member.") @Nullable VolumeSettings data,
    @JsonPropertyDescription("Pod settings.") @Nullable PodSettings pod) {}
