package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts of a queue as they come out in the whole tree. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SolvedAmounts(
    @JsonPropertyDescription("What is kept for it, filled up with what the queues below say.")
        @Size(max = 64)
        @Nullable Map<String, Quantity> reserved,
    @JsonPropertyDescription("What it can count on, filled up with what the queues below say.")
        @Size(max = 64)
        @Nullable Map<String, Quantity> guaranteed,
    @JsonPropertyDescription("Its own `max`, cut to its parents'.") @Size(max = 64)
        @Nullable Map<String, Quantity> max) {}
