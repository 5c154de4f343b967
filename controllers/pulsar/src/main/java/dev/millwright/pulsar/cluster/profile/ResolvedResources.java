package dev.millwright.pulsar.cluster.profile;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.SortedMap;

/**
 * CPU and memory of a container.
 *
 * @param requests what the scheduler sets aside
 * @param limits what the container may use at most; has {@code memory}
 */
public record ResolvedResources(
    SortedMap<String, Quantity> requests, SortedMap<String, Quantity> limits) {}
