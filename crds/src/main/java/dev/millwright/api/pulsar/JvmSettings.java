package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Java memory and flags; what is left out follows from the container's memory limit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JvmSettings(
    @JsonPropertyDescription("Maximum heap.") @Nullable Quantity heap,
    @JsonPropertyDescription("Maximum direct (off-heap) memory.") @Nullable Quantity directMemory,
    @JsonPropertyDescription("Further JVM flags, after ours.") @Size(max = 64)
        @Nullable List<String> options) {}
