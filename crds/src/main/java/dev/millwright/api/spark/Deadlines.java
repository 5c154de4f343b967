package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/**
 * How long each part of an attempt may last, like {@code 15m}, or {@code Infinite}. What a deadline
 * ends is a failure of class {@code Infrastructure}, but that of {@code total}. After {@code
 * admission} and {@code total} there is no other attempt.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deadlines(
    @JsonPropertyDescription(
            "In the queue, until it admits the application, which then fails for good. Default"
                + " `Infinite`. Update: hot.")
        @Size(max = 8)
        @ValidationRule(value = SparkValues.DEADLINE, message = SparkValues.DEADLINE_MESSAGE)
        @Nullable String admission,
    @JsonPropertyDescription(
            "From the driver pod's creation until it has a node. Default `15m`; `Infinite` in a queue,"
                + " where it is a wait for room that another attempt would begin anew. Update: hot.")
        @Size(max = 8)
        @ValidationRule(value = SparkValues.DEADLINE, message = SparkValues.DEADLINE_MESSAGE)
        @Nullable String scheduling,
    @JsonPropertyDescription(
            "From then until its images are pulled and its init containers are done. Default "
                + "`10m`. Update: hot.")
        @Size(max = 8)
        @ValidationRule(value = SparkValues.DEADLINE, message = SparkValues.DEADLINE_MESSAGE)
        @Nullable String imagePull,
    @JsonPropertyDescription(
            "From then until Spark's container is ready. Default `5m`. Update: hot.")
        @Size(max = 8)
        @ValidationRule(value = SparkValues.DEADLINE, message = SparkValues.DEADLINE_MESSAGE)
        @Nullable String driverReady,
    @JsonPropertyDescription(
            "From then until the first executor runs, where any is asked for. Default `15m`. "
                + "Update: hot.")
        @Size(max = 8)
        @ValidationRule(value = SparkValues.DEADLINE, message = SparkValues.DEADLINE_MESSAGE)
        @Nullable String firstExecutor,
    @JsonPropertyDescription(
            "From the first attempt's start to the end of the last, pauses included; the "
                + "application then fails for good. Default `Infinite`. Update: hot.")
        @Size(max = 8)
        @ValidationRule(value = SparkValues.DEADLINE, message = SparkValues.DEADLINE_MESSAGE)
        @Nullable String total) {}
