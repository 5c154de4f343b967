package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Why an attempt failed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailureStatus(
    @JsonPropertyDescription("Which limit of `spec.restart` it counts against.")
        @JsonProperty("class")
        @Required
        FailureClass failureClass,
    @JsonPropertyDescription(
            "CamelCase word for programs, like `OOMKilled`, `Evicted`, `ImagePullBackOff` or "
                + "`ExitCode`.")
        @Required
        String reason,
    @JsonPropertyDescription(
            "What is known of the cause, at most 1,024 characters: the exception of the program, "
                + "the last lines of its log, or what Kubernetes says.")
        @Required
        String message,
    @JsonPropertyDescription("Exit code of Spark's container, where it ran.")
        @Nullable Integer exitCode,
    @JsonPropertyDescription("Attempt that failed.") @Required Integer attempt,
    @JsonPropertyDescription("RFC 3339 time of the failure.") @Required String time) {}
