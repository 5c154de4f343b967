package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.Condition;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a queue. Whoever waits in it goes by {@code Enforced}, placement, ceiling and
 * limits.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchQueueStatus(
    @JsonPropertyDescription("Generation of the spec this status speaks of.")
        @Nullable Long observedGeneration,
    @JsonPropertyDescription(
            "Accepted, ResolvedRefs, Programmed, Enforced, Reconciling, Stalled. `Enforced` is True"
                + " only after the back end was read back.")
        @Nullable List<Condition> conditions,
    @JsonPropertyDescription("Where work of this queue is sent to.")
        @Nullable QueuePlacement placement,
    @JsonPropertyDescription(
            "Most that this queue can ever use, its parents' limits taken in; a resource that is not"
                + " named has no limit.")
        @Size(max = 64)
        @Nullable Map<String, Quantity> ceiling,
    @JsonPropertyDescription(
            "The `maxRunningApplications` of this queue and of those above it, lowest first, where"
                + " the back end does not count applications: the Spark controller lets a"
                + " SparkApplication begin once it is below all of them. Told of a held queue too,"
                + " for what runs there counts. Absent where none is said, where queues are below"
                + " this one, and where the scheduler counts or nobody does.")
        @Size(max = 16)
        @Nullable List<ApplicationLimit> applicationLimits,
    @JsonPropertyDescription("The amounts as they come out in the whole tree.")
        @Nullable SolvedAmounts solved,
    @JsonPropertyDescription("How well the back end does what the spec says, field by field.")
        @Size(max = 64)
        @Nullable List<FidelityEntry> fidelity,
    @JsonPropertyDescription(
            "What was read back from the back end and found to be this spec: a checksum, or a"
                + " version of an object.")
        @Nullable String revision,
    @JsonPropertyDescription("What it has and what it wants, with all below it.")
        @Nullable QueueUsage usage,
    @JsonPropertyDescription("Applications in it and below it.")
        @Nullable ApplicationCounts applications,
    @JsonPropertyDescription("What has waited longest, ten at most.") @Size(max = 10)
        @Nullable List<WaitingWorkload> waiting,
    @JsonPropertyDescription("What the back end last had of it, though the spec says more by now.")
        @Nullable ConfirmedSpec confirmed,
    @JsonPropertyDescription(
            "The change that was taken back, while the queue is as `confirmed` says instead of as its"
                + " spec does.")
        @Nullable TakenBack takenBack) {}
