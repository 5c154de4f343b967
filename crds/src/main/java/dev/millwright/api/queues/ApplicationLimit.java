package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** How many applications a queue lets run at a time, in it and below it. */
public record ApplicationLimit(
    @JsonPropertyDescription("`metadata.name` of the BatchQueue that says it.") @Required
        String queue,
    @JsonPropertyDescription("Its `maxRunningApplications`.") @Required Integer max) {}
