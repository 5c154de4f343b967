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
            "Accepted, ResolvedRefs, Admitted, Ready, Suspended, Reconciling, Stalled.")
        @Nullable List<Condition> conditions,
    @JsonPropertyDescription(
            "Where clients connect, like `sc://name-connect.namespace.svc.cluster.local:15002`;"
                + " absent until the Service is there.")
        @Nullable String endpoint,
    @JsonPropertyDescription("The server that the Service leads to.")
        @Nullable AttemptStatus attempt,
    @JsonPropertyDescription("The server that will take its place, while there are two.")
        @Nullable AttemptStatus nextAttempt,
    @JsonPropertyDescription("Executors of the server that the Service leads to.")
        @Nullable ExecutorCounts executors,
    @JsonPropertyDescription("The last ten failures, newest first.") @Size(max = 10)
        @Nullable List<FailureStatus> failures,
    @JsonPropertyDescription("RFC 3339 time of the next attempt, while there is a pause.")
        @Nullable String nextRetryTime,
    @JsonPropertyDescription("Where Spark's UI is.") @Nullable String uiAddress) {}
