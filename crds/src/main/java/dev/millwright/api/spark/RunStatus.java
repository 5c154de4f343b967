package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** One run of a schedule. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunStatus(
    @JsonPropertyDescription("`metadata.name` of its SparkApplication.") @Required String name,
    @JsonPropertyDescription("RFC 3339 time for which it was made.") @Required String scheduledTime,
    @JsonPropertyDescription("Its `status.state` when last seen.") @Nullable ApplicationState state,
    @JsonPropertyDescription("RFC 3339 time at which it ended.") @Nullable String completionTime) {}
