package dev.millwright.api.pulsar;

import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serving nodes. The fields beside {@code sets} are the defaults of every set; without {@code sets}
 * there is one set named {@code default}. The scale subresource changes {@code replicas}.
 *
 * @param replicas brokers of a set that names no number of its own
 * @param resources of each broker
 * @param jvm of each broker
 * @param config lines of broker.conf, over the image's and ours
 * @param pod pod settings
 * @param sets named groups of brokers
 */
public record BrokerSettings(
    @Nullable Integer replicas,
    @Nullable Resources resources,
    @Nullable JvmSettings jvm,
    @Nullable Map<String, String> config,
    @Nullable PodSettings pod,
    @Nullable List<ServingSet> sets) {}
