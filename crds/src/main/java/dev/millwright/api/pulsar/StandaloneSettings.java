package dev.millwright.api.pulsar;

import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one pod of the {@code Standalone} profile.
 *
 * @param resources of the pod
 * @param jvm of the pod
 * @param config lines of standalone.conf, over the image's and ours
 * @param data volume with metadata and messages
 * @param pod pod settings
 */
public record StandaloneSettings(
    @Nullable Resources resources,
    @Nullable JvmSettings jvm,
    @Nullable Map<String, String> config,
    @Nullable VolumeSettings data,
    @Nullable PodSettings pod) {}
