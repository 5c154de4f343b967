package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one queue in a scheduler would be otherwise. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueChange(
    @JsonPropertyDescription("Name of the queue.") @Size(max = 63) @Required String queue,
    @JsonPropertyDescription("`Create`, `Change` or `Delete`.") @Size(max = 16) @Required
        String change,
    @JsonPropertyDescription(
            "What would be otherwise, the first 16 fields as the scheduler names them, like"
                + " `deserved cpu: 4 -> 8`; `-` where nothing is said.")
        @Size(max = 17)
        @Nullable List<@Size(max = 256) String> fields) {}
