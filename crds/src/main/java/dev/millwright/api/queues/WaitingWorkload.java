package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Something that waits in a queue. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaitingWorkload(
    @JsonPropertyDescription("Its kind, like `SparkApplication`.") @Required String kind,
    @JsonPropertyDescription("Its namespace.") @Nullable String namespace,
    @JsonPropertyDescription("Its name.") @Required String name,
    @JsonPropertyDescription(
            "Why: `QuotaFull`, `ParentFull`, `NoNode`, `GangIncomplete`, `Held` or `RejectedByAcl`.")
        @Required
        String reason,
    @JsonPropertyDescription("RFC 3339 time since which it waits.") @Required String since) {}
