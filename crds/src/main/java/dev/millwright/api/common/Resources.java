package dev.millwright.api.common;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CPU and memory of a container, as in a pod.
 *
 * @param requests what the scheduler sets aside; merged key by key over the profile's
 * @param limits what the container may use at most; the JVM's heap and direct memory follow from
 *     {@code memory}
 */
public record Resources(
    @Nullable Map<String, Quantity> requests, @Nullable Map<String, Quantity> limits) {}
