package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of a queue. Amounts are as pods ask for them: {@code cpu} in thousandths,
 * {@code memory} in bytes, {@code pods} and extended resources in pieces.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value = QueueRules.BACKEND,
    messageExpression = QueueRules.BACKEND_MESSAGE,
    fieldPath = ".backend")
@ValidationRule(
    value = QueueRules.RESERVED_AT_MOST,
    messageExpression = QueueRules.RESERVED_AT_MOST_MESSAGE,
    fieldPath = ".reserved")
@ValidationRule(
    value = QueueRules.GUARANTEED_AT_MOST,
    messageExpression = QueueRules.GUARANTEED_AT_MOST_MESSAGE,
    fieldPath = ".guaranteed")
public record BatchQueueSpec(
    @JsonPropertyDescription(
            "`metadata.name` of the BatchQueue that this one is below. Default none: it hangs below"
                + " the root, which is the capacity of the cluster and no BatchQueue, so there is"
                + " one root whatever is written. Changing it moves the queue with all below it.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = QueueRules.PARENT, message = QueueRules.PARENT_MESSAGE)
        @ValidationRule(value = QueueRules.PARENT_ROOT, message = QueueRules.PARENT_ROOT_MESSAGE)
        @Nullable String parent,
    @JsonPropertyDescription(
            "`metadata.name` of the QueueBackend that carries this queue and all below it; only"
                + " where there is no `parent`. Default the QueueBackend that says `default: true`,"
                + " or the only one there is. A change moves the tree to another scheduler, once it"
                + " is drained: in the former one it takes no new work, and goes when nothing is in"
                + " it; only then is it in the new one.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Nullable String backend,
    @JsonPropertyDescription(
            "What is kept for this queue though it be idle, and never lent. At most `guaranteed`."
                + " Default nothing; of a queue with queues below, what is reserved for them.")
        @Size(max = 12)
        @ValidationRule(
            value = QueueRules.RESOURCES,
            messageExpression = QueueRules.RESOURCES_MESSAGE)
        @ValidationRule(
            value = QueueRules.WHOLE_AMOUNTS,
            message = QueueRules.WHOLE_AMOUNTS_MESSAGE)
        @ValidationRule(value = QueueRules.CPU, message = QueueRules.CPU_MESSAGE)
        @Nullable Map<String, Quantity> reserved,
    @JsonPropertyDescription(
            "Share that this queue can count on: lent to others while it is idle, and won back when"
                + " it has work. At most `max`, and together with its siblings at most what the"
                + " parent says. Default nothing; of a queue with queues below, what they are"
                + " guaranteed.")
        @Size(max = 12)
        @ValidationRule(
            value = QueueRules.RESOURCES,
            messageExpression = QueueRules.RESOURCES_MESSAGE)
        @ValidationRule(
            value = QueueRules.WHOLE_AMOUNTS,
            message = QueueRules.WHOLE_AMOUNTS_MESSAGE)
        @ValidationRule(value = QueueRules.CPU, message = QueueRules.CPU_MESSAGE)
        @Nullable Map<String, Quantity> guaranteed,
    @JsonPropertyDescription(
            "Most that this queue with all below it ever uses; 0 is none of that resource. Default"
                + " for each resource the parent's; one that no queue on the way to the root names"
                + " has no limit.")
        @Size(max = 12)
        @ValidationRule(
            value = QueueRules.RESOURCES,
            messageExpression = QueueRules.RESOURCES_MESSAGE)
        @ValidationRule(
            value = QueueRules.WHOLE_AMOUNTS,
            message = QueueRules.WHOLE_AMOUNTS_MESSAGE)
        @ValidationRule(value = QueueRules.CPU, message = QueueRules.CPU_MESSAGE)
        @Nullable Map<String, Quantity> max,
    @JsonPropertyDescription(
            "Share of this queue in what is left above all that is guaranteed, against its"
                + " siblings' weights. Default 1.")
        @Min(1)
        @Max(65_535)
        @Nullable Integer weight,
    @JsonPropertyDescription(
            "Rank among siblings: a higher one is served first and gives back last. Default 0.")
        @Min(-1000)
        @Max(1000)
        @Nullable Integer priority,
    @JsonPropertyDescription(
            "Which waiting work is tried first, where the queue has no queues below: `Fifo` by"
                + " priority and age, `Strict` the same but nothing is passed over, `Fair` what has"
                + " least so far. Default `Fifo`.")
        @Nullable QueueOrder order,
    @JsonPropertyDescription(
            "For whom running work of this queue may be interrupted: `Never` for nobody,"
                + " `LowerPriority` for work of higher priority in the same queue, `Reclaim` also"
                + " for other queues that have less than they are guaranteed. Default `Reclaim`."
                + " What a queue that says less has borrowed, its owners wait for.")
        @Nullable PreemptionPolicy preemption,
    @JsonPropertyDescription(
            "`true` lets work of this queue and of those below interrupt nothing outside of it."
                + " Default `false`.")
        @Nullable Boolean fenced,
    @JsonPropertyDescription("Groups of pods that start together or not at all.")
        @Nullable GangDefaults gang,
    @JsonPropertyDescription(
            "What each user and group may use in this queue and below it. Default no limits.")
        @Size(min = 1, max = 32)
        @Nullable List<QueueLimit> limits,
    @JsonPropertyDescription(
            "Most applications that run in this queue and below it at a time; further ones wait."
                + " Default no limit.")
        @Min(1)
        @Max(1_000_000)
        @Nullable Integer maxRunningApplications,
    @JsonPropertyDescription(
            "Who may submit work to this queue and to those below it; whoever is named in one of"
                + " the lists may. Default everybody.")
        @Nullable Submitters submitters,
    @JsonPropertyDescription(
            "PriorityClass of work that names none. Default the cluster's default class.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Nullable String priorityClassName,
    @JsonPropertyDescription(
            "`Open` takes work; `Hold` takes none and starts none, and what runs goes on; `Drain`"
                + " takes none, and what it has goes on to its end. It holds for queues below too.")
        @Default("Open")
        @Nullable QueueState state,
    @JsonPropertyDescription(
            "`Strict` refuses this queue where its back end does anything it says otherwise than to"
                + " the letter; `BestEffort` carries it as well as can be, and `status.fidelity`"
                + " says what differs.")
        @Default("BestEffort")
        @Nullable FidelityPolicy fidelity,
    @JsonPropertyDescription(
            "What becomes of a change that somebody made to this queue in the back end: `Repair`"
                + " puts it right, `Report` leaves it and says so.")
        @Default("Repair")
        @Nullable DriftPolicy drift) {}
