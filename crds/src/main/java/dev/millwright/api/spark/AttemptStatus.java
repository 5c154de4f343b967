package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/**
 * One start of the driver. It is written before the first object of it is made, so that whoever
 * goes on after a crash makes the same objects under the same names.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptStatus(
    @JsonPropertyDescription("1 for the first.") @Required Integer number,
    @JsonPropertyDescription("`spark.app.id`, never used twice.") @Required String appId,
    @JsonPropertyDescription("Name of the driver pod.") @Required String driverPodName,
    @JsonPropertyDescription(
            "Hexadecimal, from the object's uid and `number`; part of the name of every object of"
                + " this attempt, and of no other's.")
        @Required
        String resourceId,
    @JsonPropertyDescription("Generation of the spec it was made from.") @Required Long generation,
    @JsonPropertyDescription(
            "Hash of all that a restart would change; another one means that the spec has moved "
                + "on.")
        @Required
        String specHash,
    @JsonPropertyDescription("RFC 3339 time at which it was decided; also `spark.app.submitTime`.")
        @Required
        String startTime,
    @JsonPropertyDescription(
            "RFC 3339 time at which its driver pod was first seen; absent means that it may not "
                + "exist.")
        @Nullable String submittedTime,
    @JsonPropertyDescription("RFC 3339 time at which Spark's container began to run.")
        @Nullable String runningTime,
    @JsonPropertyDescription("RFC 3339 time at which it ended.") @Nullable String completionTime) {}
