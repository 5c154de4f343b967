package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.Condition;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of an application. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SparkApplicationStatus(
    @JsonPropertyDescription("Generation of the spec this status speaks of.")
        @Nullable Long observedGeneration,
    @JsonPropertyDescription(
            "Accepted, ResolvedRefs, Admitted, Running, Succeeded, Failed, Suspended, Reconciling,"
                + " Stalled; Degraded where the UI's objects or the disruption budget are refused.")
        @Nullable List<Condition> conditions,
    @JsonPropertyDescription("One word for people; programs read the conditions.")
        @Nullable ApplicationState state,
    @JsonPropertyDescription("The last attempt.") @Nullable AttemptStatus attempt,
    @JsonPropertyDescription("Its executors.") @Nullable ExecutorCounts executors,
    @JsonPropertyDescription("The last ten failures, newest first.") @Size(max = 10)
        @Nullable List<FailureStatus> failures,
    @JsonPropertyDescription("Attempts used up, by class of failure.")
        @Nullable RetryCounts retries,
    @JsonPropertyDescription("RFC 3339 time of the next attempt, while `state` is `Retrying`.")
        @Nullable String nextRetryTime,
    @JsonPropertyDescription(
            "Where Spark's UI is, or the history server's page once the application is over.")
        @Nullable String uiAddress,
    @JsonPropertyDescription("RFC 3339 time at which the first attempt was decided.")
        @Nullable String startTime,
    @JsonPropertyDescription(
            "RFC 3339 time at which the last attempt ended for good; `ttlSecondsAfterFinished` "
                + "counts from it.")
        @Nullable String completionTime) {}
