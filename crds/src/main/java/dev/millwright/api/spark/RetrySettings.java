package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** How often and how soon there is another attempt after failures of one class. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetrySettings(
    @JsonPropertyDescription(
            "Attempts after failures of this class, until `resetAfter` of good work; 0 is none. "
                + "Update: hot.")
        @Min(0)
        @Max(1_000_000)
        @Nullable Integer limit,
    @JsonPropertyDescription(
            "Pause before the first of them, like `30s`; it doubles each time, and each is up to a"
                + " fifth shorter or longer by chance. Default `10s`. Update: hot.")
        @Size(max = 8)
        @ValidationRule(value = SparkValues.SPAN, message = SparkValues.SPAN_MESSAGE)
        @Nullable String backoff,
    @JsonPropertyDescription(
            "Longest pause; pauses do not grow where `backoff` is longer. Default `5m`. Update: "
                + "hot.")
        @Size(max = 8)
        @ValidationRule(value = SparkValues.SPAN, message = SparkValues.SPAN_MESSAGE)
        @Nullable String maxBackoff) {}
