package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** How much a subscription may leave unacknowledged; at least one limit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BacklogQuota(
    @JsonPropertyDescription("Largest backlog of a topic, like `512Mi`, `10Gi`, or `Infinite`.")
        @Nullable String limitSize,
    @JsonPropertyDescription("Oldest message of a backlog, like `30m`, `7d`, or `Infinite`.")
        @Nullable String limitTime,
    @JsonPropertyDescription(
            "What happens at the limit: `producer_request_hold` makes producers wait,"
                + " `producer_exception` sends them an error, `consumer_backlog_eviction` drops"
                + " the oldest messages.")
        @Required
        BacklogPolicy policy) {}
