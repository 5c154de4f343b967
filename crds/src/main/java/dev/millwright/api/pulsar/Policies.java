package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/**
 * Policies of a namespace or topic. A field that is absent is left to the namespace or broker; a
 * field that goes away is reset.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Policies(
    @JsonPropertyDescription("How much of what is acknowledged is kept.")
        @Nullable Retention retention,
    @JsonPropertyDescription(
            "Time after which an unacknowledged message counts as acknowledged, like `30s`,"
                + " `12h`, `7d`, or `Infinite`.")
        @Nullable String messageTTL,
    @JsonPropertyDescription("How much may stay unacknowledged.")
        @Nullable BacklogQuota backlogQuota,
    @JsonPropertyDescription("Whether brokers drop messages a producer sends twice.")
        @Nullable Boolean deduplication,
    @JsonPropertyDescription("Which new schemas are accepted.")
        @Nullable SchemaCompatibility schemaCompatibility,
    @JsonPropertyDescription("How many bookies hold an entry; for new ledgers only.")
        @Nullable Replication persistence) {}
