package dev.millwright.api.pulsar;

import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What copies ledgers again when a bookie is lost.
 *
 * @param replicas pods of its own; 0 means it runs inside every bookie
 * @param resources of each pod
 * @param jvm of each pod
 * @param config lines of bookkeeper.conf, over the image's and ours
 * @param pod pod settings
 */
public record AutorecoverySettings(
    @Nullable Integer replicas,
    @Nullable Resources resources,
    @Nullable JvmSettings jvm,
    @Nullable Map<String, String> config,
    @Nullable PodSettings pod) {}
