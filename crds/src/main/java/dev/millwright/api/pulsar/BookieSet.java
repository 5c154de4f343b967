package dev.millwright.api.pulsar;

import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named group of bookies; what is left out comes from the component.
 *
 * @param name unique among the bookie sets; {@code default} is the set there is without sets
 * @param replicas bookies in this set
 * @param resources of each bookie
 * @param jvm of each bookie
 * @param config lines of bookkeeper.conf, merged over the component's
 * @param journal journal volumes
 * @param ledgers ledger volumes
 * @param rack rack of this set in Pulsar's placement, like {@code /rack-a}
 * @param zones zones its pods may run in
 * @param pod pod settings
 */
public record BookieSet(
    String name,
    @Nullable Integer replicas,
    @Nullable Resources resources,
    @Nullable JvmSettings jvm,
    @Nullable Map<String, String> config,
    @Nullable VolumeSettings journal,
    @Nullable VolumeSettings ledgers,
    @Nullable String rack,
    @Nullable List<String> zones,
    @Nullable PodSettings pod) {}
