package dev.millwright.api.pulsar;

import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named group of brokers or proxies; what is left out comes from the component.
 *
 * @param name unique in its component; {@code default} is the set there is without sets
 * @param replicas pods in this set
 * @param resources of each pod
 * @param jvm of each pod
 * @param config lines of the component's configuration file, merged over the component's
 * @param zones zones its pods may run in
 * @param pod pod settings
 */
public record ServingSet(
    String name,
    @Nullable Integer replicas,
    @Nullable Resources resources,
    @Nullable JvmSettings jvm,
    @Nullable Map<String, String> config,
    @Nullable List<String> zones,
    @Nullable PodSettings pod) {}
