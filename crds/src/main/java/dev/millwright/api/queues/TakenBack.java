package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A change that the back end refused in part, so that all of it was taken back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TakenBack(
    @JsonPropertyDescription(
            "Which queues with which specs: the same for all queues of the change. It is tried again"
                + " once one of them is edited or deleted.")
        @Size(max = 64)
        @Required
        String change,
    @JsonPropertyDescription("`metadata.name` of the queue that was refused.")
        @Size(max = 63)
        @Required
        String refused,
    @JsonPropertyDescription("What the back end said.") @Size(max = 1024) @Required
        String message) {}
