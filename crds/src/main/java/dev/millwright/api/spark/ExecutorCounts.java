package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** Executors of the running attempt. Never a list: thousands of them would not fit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExecutorCounts(
    @JsonPropertyDescription("Pods that wait for a node or an image.") @Required Integer pending,
    @JsonPropertyDescription("Pods that run.") @Required Integer running,
    @JsonPropertyDescription("Pods that ended well.") @Required Integer succeeded,
    @JsonPropertyDescription("Pods that failed.") @Required Integer failed) {}
