package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** When an attempt that has ended is followed by another. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RestartSettings(
    @JsonPropertyDescription(
            "After which ends: `Never`, `OnFailure`, or `Always`, which is after success too. "
                + "Default `OnFailure`. Update: hot.")
        @Nullable RestartPolicy policy,
    @JsonPropertyDescription(
            "Failures that are not the program's: eviction, preemption, a lost node, a deadline "
                + "before the program ran. Default limit 3. Update: hot.")
        @Nullable RetrySettings infrastructure,
    @JsonPropertyDescription(
            "Failures of the program: it threw, exited with another code than 0, or ran out of "
                + "memory. Default limit 0. Update: hot.")
        @Nullable RetrySettings application,
    @JsonPropertyDescription(
            "Failures to make the driver: the API server, a quota or a webhook refused it. Default"
                + " limit 3. Update: hot.")
        @Nullable RetrySettings submission,
    @JsonPropertyDescription(
            "Time of running after which all counts begin anew, like `1h`. Default `1h`. Update: "
                + "hot.")
        @Size(max = 8)
        @ValidationRule(value = SparkValues.SPAN, message = SparkValues.SPAN_MESSAGE)
        @Nullable String resetAfter) {}
