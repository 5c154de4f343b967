package dev.millwright.api.pulsar;

import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ZooKeeper ensemble run by us as the metadata store.
 *
 * @param replicas members; odd
 * @param resources of each member
 * @param jvm of each member
 * @param config lines of zookeeper.conf, over the image's and ours
 * @param data volume of each member
 * @param pod pod settings
 */
public record ZooKeeperSettings(
    @Nullable Integer replicas,
    @Nullable Resources resources,
    @Nullable JvmSettings jvm,
    @Nullable Map<String, String> config,
    @Nullable VolumeSettings data,
    @Nullable PodSettings pod) {}
