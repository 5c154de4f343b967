package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a queue has and wants, with all below it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueUsage(
    @JsonPropertyDescription("What running work has.") @Size(max = 64)
        @Nullable Map<String, Quantity> used,
    @JsonPropertyDescription("What waiting work asks for.") @Size(max = 64)
        @Nullable Map<String, Quantity> pending,
    @JsonPropertyDescription("What may still be used before a limit holds.") @Size(max = 64)
        @Nullable Map<String, Quantity> headroom,
    @JsonPropertyDescription("What is used above `guaranteed`, and can be won back by others.")
        @Size(max = 64)
        @Nullable Map<String, Quantity> borrowed) {}
