package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would be written to a scheduler. It is made anew with each look, and again when applied. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangePlan(
    @JsonPropertyDescription("In one sentence, with how many steps there are.")
        @Size(max = 512)
        @Required
        String summary,
    @JsonPropertyDescription("The writes in their order, the first 32.") @Size(max = 32)
        @Nullable List<@Size(max = 256) String> steps,
    @JsonPropertyDescription("Queues that would be otherwise, the first 32 by name.")
        @Size(max = 32)
        @Nullable List<QueueChange> queues,
    @JsonPropertyDescription("What would not be done, and why, 16 at most.") @Size(max = 16)
        @Nullable List<@Size(max = 512) String> blocked,
    @JsonPropertyDescription(
            "Queues whose running work would be above what they may have or can count on, 16 at"
                + " most.")
        @Size(max = 16)
        @Nullable List<PlannedEviction> evictions,
    @JsonPropertyDescription("What the back end cannot tell ahead; absent where it tells all.")
        @Size(max = 512)
        @Nullable String untold) {}
