package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How many applications a queue has, with those of all queues below it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationCounts(
    @JsonPropertyDescription("Those that run.") @Nullable Integer running,
    @JsonPropertyDescription("Those that wait.") @Nullable Integer pending) {}
