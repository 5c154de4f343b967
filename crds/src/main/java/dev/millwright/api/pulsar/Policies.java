package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
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
        @Size(max = 16)
        @ValidationRule(value = ValueRules.DURATION, message = ValueRules.DURATION_MESSAGE)
        @ValidationRule(
            value = "!self.matches('^0+[smhdw]$')",
            message = "must be longer than nothing: leave it out, or say Infinite")
        @Nullable String messageTTL,
    @JsonPropertyDescription("How much may stay unacknowledged.")
        @Nullable BacklogQuota backlogQuota,
    @JsonPropertyDescription("Whether brokers drop messages a producer sends twice.")
        @Nullable Boolean deduplication,
    @JsonPropertyDescription("Which new schemas are accepted.")
        @Nullable SchemaCompatibility schemaCompatibility,
    @JsonPropertyDescription("How many bookies hold an entry; for new ledgers only.")
        @ValidationRule(
            value = "has(self.ensemble) && has(self.writeQuorum) && has(self.ackQuorum)",
            message =
                "must give all of ensemble, writeQuorum and ackQuorum: Pulsar keeps them as one policy")
        @Nullable Replication persistence) {}
