package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** How much a subscription may leave unacknowledged; at least one limit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value = "has(self.limitSize) || has(self.limitTime)",
    message = "must have limitSize, limitTime or both")
public record BacklogQuota(
    @JsonPropertyDescription("Largest backlog of a topic, like `512Mi`, `10Gi`, or `Infinite`.")
        @Size(max = 16)
        @ValidationRule(value = ValueRules.BYTES, message = ValueRules.BYTES_MESSAGE)
        @Nullable String limitSize,
    @JsonPropertyDescription("Oldest message of a backlog, like `30m`, `7d`, or `Infinite`.")
        @Size(max = 16)
        @ValidationRule(value = ValueRules.DURATION, message = ValueRules.DURATION_MESSAGE)
        @Nullable String limitTime,
    @JsonPropertyDescription(
            "What happens at the limit: `producer_request_hold` makes producers wait,"
                + " `producer_exception` sends them an error, `consumer_backlog_eviction` drops"
                + " the oldest messages.")
        @Required
        BacklogPolicy policy) {}
