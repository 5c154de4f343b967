package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ZooKeeper ensemble run by us as the metadata store. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ZooKeeperSettings(
    @JsonPropertyDescription("Members; odd.") @Nullable Integer replicas,
    @JsonPropertyDescription("Of each member.") @Nullable Resources resources,
    @JsonPropertyDescription("Of each member.") @Nullable JvmSettings jvm,
    @JsonPropertyDescription("Lines of zookeeper.conf, over the image's and ours.")
        @Nullable Map<String, String> config,
    @JsonPropertyDescription("Volume of each member.") @Nullable VolumeSettings data,
    @JsonPropertyDescription("Pod settings.") @Nullable PodSettings pod) {}
