package dev.millwright.api.pulsar;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Java memory and flags; what is left out follows from the container's memory limit.
 *
 * @param heap maximum heap
 * @param directMemory maximum direct (off-heap) memory
 * @param options further JVM flags, after ours
 */
public record JvmSettings(
    @Nullable Quantity heap, @Nullable Quantity directMemory, @Nullable List<String> options) {}
