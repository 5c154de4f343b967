package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.Condition;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of a Spark Connect server. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SparkConnectStatus(
    @JsonPropertyDescription("Generation of the spec this status speaks of.")
        @Nullable Long observedGeneration,
    @JsonPropertyDescription(
            "Accepted, ResolvedRefs, Admitted, Ready, Suspended, Reconciling, Stalled; Degraded"
                + " where the UI's objects were refused.")
        @Nullable List<Condition> conditions,
    @JsonPropertyDescription(
            "Where clients connect, like `sc://name-connect.namespace.svc.cluster.local:15002`;"
                + " absent until the Service is there.")
        @Nullable String endpoint,
    @JsonPropertyDescription("The server that the Service leads to.")
        @Nullable AttemptStatus attempt,
    @JsonPropertyDescription(
            "The server that will take its place once it answers, while there are two; with"
                + " `completionTime` it failed, and another one follows at `nextRetryTime`.")
        @Nullable AttemptStatus nextAttempt,
    @JsonPropertyDescription(
            "Servers begun so far. Each has the next number, and no number comes twice.")
        @Nullable Integer attempts,
    @JsonPropertyDescription("Executors of the server that the Service leads to.")
        @Nullable ExecutorCounts executors,
    @JsonPropertyDescription("The last ten failures, newest first.") @Size(max = 10)
        @Nullable List<FailureStatus> failures,
    @JsonPropertyDescription(
            "Failures since a server last ran for ten minutes, or since the spec changed in what"
                + " only a restart brings about; the pause before the next attempt grows with"
                + " them.")
        @Nullable Integer retries,
    @JsonPropertyDescription("RFC 3339 time of the next attempt, while there is a pause.")
        @Nullable String nextRetryTime,
    @JsonPropertyDescription("Where Spark's UI is.") @Nullable String uiAddress) {}
