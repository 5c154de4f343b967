package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Where and how work of a queue is sent to its scheduler. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueuePlacement(
    @JsonPropertyDescription("Kind of scheduler: `Volcano`, `YuniKorn` or `Kueue`.") @Required
        String backend,
    @JsonPropertyDescription("`schedulerName` of pods.") @Required String schedulerName,
    @JsonPropertyDescription(
            "Name of the queue in the back end, like `team-a` or `root.org.team-a`; on Kueue what"
                + " work says in its label `kueue.x-k8s.io/queue-name`.")
        @Required
        String queue,
    @JsonPropertyDescription("PriorityClass of work that names none.")
        @Nullable String priorityClassName,
    @JsonPropertyDescription("Whether work that does not say starts as a gang.")
        @Nullable Boolean gang) {}
