package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Running work that a change leaves above what its queue may have, or can count on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlannedEviction(
    @JsonPropertyDescription("Name of the queue.") @Size(max = 63) @Required String queue,
    @JsonPropertyDescription(
            "`Interrupted`: the scheduler ends as much as is above; `CanBeWonBack`: it ends work as"
                + " soon as queues that have less than they are guaranteed ask for it; `RunsOn`: it"
                + " ends nothing, and starts nothing new there.")
        @Size(max = 16)
        @Required
        String outcome,
    @JsonPropertyDescription("How much is above.") @Size(max = 64)
        @Nullable Map<String, Quantity> above,
    @JsonPropertyDescription(
            "Who has work in the queue, the first five; which of them is ended the scheduler chooses.")
        @Size(max = 6)
        @Nullable List<@Size(max = 256) String> workloads) {}
