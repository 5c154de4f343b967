package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/**
 * Executors that come and go with the work; there is dynamic allocation where this is, empty or
 * not.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value = SparkRules.MIN_EXECUTORS,
    messageExpression = SparkRules.MIN_EXECUTORS_MESSAGE,
    fieldPath = ".minExecutors")
@ValidationRule(
    value = SparkRules.INITIAL_EXECUTORS,
    messageExpression = SparkRules.INITIAL_EXECUTORS_MESSAGE,
    fieldPath = ".initialExecutors")
public record DynamicAllocation(
    @JsonPropertyDescription(
            "Executors to begin with, `spark.dynamicAllocation.initialExecutors`; between the two "
                + "others. Default `minExecutors`. Update: restart.")
        @Min(0)
        @Max(100_000)
        @Nullable Integer initialExecutors,
    @JsonPropertyDescription(
            "Executors that stay, `spark.dynamicAllocation.minExecutors`. Default 0. Update: "
                + "restart.")
        @Min(0)
        @Max(100_000)
        @Nullable Integer minExecutors,
    @JsonPropertyDescription(
            "Most executors at a time, `spark.dynamicAllocation.maxExecutors`. Default no limit "
                + "but that of the queue. Update: restart.")
        @Min(1)
        @Max(100_000)
        @Nullable Integer maxExecutors,
    @JsonPropertyDescription(
            "Whether executors that hold shuffle data stay, "
                + "`spark.dynamicAllocation.shuffleTracking.enabled`; `false` needs another place "
                + "for that data, by `conf`. Default `true`. Update: restart.")
        @Nullable Boolean shuffleTracking,
    @JsonPropertyDescription(
            "How long an executor may idle, like `60s`, "
                + "`spark.dynamicAllocation.executorIdleTimeout`. Default Spark's, `60s`. Update: "
                + "restart.")
        @Size(max = 8)
        @ValidationRule(value = SparkValues.SPAN, message = SparkValues.SPAN_MESSAGE)
        @Nullable String executorIdleTimeout) {}
