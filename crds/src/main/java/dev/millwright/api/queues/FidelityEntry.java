package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** How well the back end does what one field of the spec says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FidelityEntry(
    @JsonPropertyDescription("Path of the field below `spec`, like `submitters.users`.") @Required
        String field,
    @JsonPropertyDescription("`Exact`, `Approximated` or `Unsupported`.") @Required
        FidelityLevel level,
    @JsonPropertyDescription(
            "How it is done, or why it is not; absent where there is nothing to say.")
        @Nullable String note) {}
