package dev.millwright.api.pulsar;

import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import dev.millwright.api.common.VolumeSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Storage nodes. The fields beside {@code sets} are the defaults of every set; without {@code sets}
 * there is one set named {@code default}.
 *
 * @param replicas bookies of a set that names no number of its own; may not shrink
 * @param resources of each bookie
 * @param jvm of each bookie
 * @param config lines of bookkeeper.conf, over the image's and ours
 * @param journal journal volumes
 * @param ledgers ledger volumes
 * @param pod pod settings
 * @param sets named groups of bookies
 */
public record BookieSettings(
    @Nullable Integer replicas,
    @Nullable Resources resources,
    @Nullable JvmSettings jvm,
    @Nullable Map<String, String> config,
    @Nullable VolumeSettings journal,
    @Nullable VolumeSettings ledgers,
    @Nullable PodSettings pod,
    @Nullable List<BookieSet> sets) {}
