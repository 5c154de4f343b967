package dev.millwright.api.pulsar;

import dev.millwright.api.common.PodSettings;
import dev.millwright.api.common.Resources;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The door for clients. The fields beside {@code sets} are the defaults of every set; without
 * {@code sets} there is one set named {@code default}.
 *
 * @param replicas proxies of a set that names no number of its own; 0 in all sets means no proxy
 * @param resources of each proxy
 * @param jvm of each proxy
 * @param config lines of proxy.conf, over the image's and ours
 * @param webSocket whether the proxies speak WebSocket; default true
 * @param service how the proxies are reached from outside
 * @param pod pod settings
 * @param sets named groups of proxies
 */
public record ProxySettings(
    @Nullable Integer replicas,
    @Nullable Resources resources,
    @Nullable JvmSettings jvm,
    @Nullable Map<String, String> config,
    @Nullable Boolean webSocket,
    @Nullable ServiceSettings service,
    @Nullable PodSettings pod,
    @Nullable List<ServingSet> sets) {}
