package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.Condition;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of a schedule. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SparkScheduleStatus(
    @JsonPropertyDescription("Generation of the spec this status speaks of.")
        @Nullable Long observedGeneration,
    @JsonPropertyDescription("Accepted, Ready, Suspended, Reconciling, Stalled.")
        @Nullable List<Condition> conditions,
    @JsonPropertyDescription("RFC 3339 time for which the last run was made.")
        @Nullable String lastScheduleTime,
    @JsonPropertyDescription("RFC 3339 time at which a run last succeeded.")
        @Nullable String lastSuccessfulTime,
    @JsonPropertyDescription("RFC 3339 time of the next run; absent while suspended.")
        @Nullable String nextScheduleTime,
    @JsonPropertyDescription(
            "RFC 3339 time up to which all is decided: each time before it has its run or counts as"
                + " missed.")
        @Nullable String decidedUntil,
    @JsonPropertyDescription(
            "`schedule` and `timeZone` that `decidedUntil` speaks of. When they change, it begins"
                + " anew at the time at which that is seen.")
        @Nullable String decidedFor,
    @JsonPropertyDescription("Runs that were left out since this object exists.")
        @Nullable Long missedRuns,
    @JsonPropertyDescription("Number of runs that go, of which `active` names some.")
        @Nullable Integer activeRuns,
    @JsonPropertyDescription("Runs that go, the newest twenty.") @Size(max = 20)
        @Nullable List<RunStatus> active,
    @JsonPropertyDescription(
            "Runs that are over, or deleted before, the newest twenty; their objects may be gone.")
        @Size(max = 20)
        @Nullable List<RunStatus> history) {}
