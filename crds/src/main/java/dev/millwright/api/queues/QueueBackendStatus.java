package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of a back end. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueBackendStatus(
    @JsonPropertyDescription("Generation of the spec this status speaks of.")
        @Nullable Long observedGeneration,
    @JsonPropertyDescription(
            "Accepted, Ready, Degraded, Reconciling, Stalled. `Ready` is False with what the"
                + " scheduler's configuration lacks, `Degraded` True while work is in quarantine.")
        @Nullable List<Condition> conditions,
    @JsonPropertyDescription("Version of the scheduler, where it tells.") @Nullable String version,
    @JsonPropertyDescription("What would be written, while `spec.changes` is `Plan`.")
        @Nullable ChangePlan plan) {}
