package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** The last spec that a back end was found to have. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfirmedSpec(
    @JsonPropertyDescription("`metadata.name` of the QueueBackend.") @Size(max = 253) @Required
        String backEnd,
    @JsonPropertyDescription("Generation of the spec.") @Required Long generation,
    @JsonPropertyDescription("What was read back: a checksum, or a version of an object.")
        @Size(max = 512)
        @Required
        String revision,
    @JsonPropertyDescription(
            "The spec as JSON, to go back to where a change is refused; absent where it is longer"
                + " than 32768 characters.")
        @Size(max = 32_768)
        @Nullable String spec) {}
