package dev.millwright.api.pulsar;

import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import org.jspecify.annotations.Nullable;

/**
 * An Oxia cluster run by us as the metadata store: one coordinator and some servers.
 *
 * @param image Oxia image
 * @param replicas servers
 * @param resources of each server
 * @param coordinatorResources of the coordinator
 * @param shards shards of each Oxia namespace; may not change
 * @param data volume of each server
 * @param pod pod settings of servers and coordinator
 */
public record OxiaSettings(
    @Nullable String image,
    @Nullable Integer replicas,
    @Nullable Resources resources,
    @Nullable Resources coordinatorResources,
    @Nullable Integer shards,
    @Nullable VolumeSettings data,
    @Nullable PodSettings pod) {}
