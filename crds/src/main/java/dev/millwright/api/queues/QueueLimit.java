package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Most that each of some users and groups may use: each of them so much, not all together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(value = QueueRules.SOMEBODY, message = QueueRules.SOMEBODY_MESSAGE)
@ValidationRule(value = QueueRules.SOME_LIMIT, message = QueueRules.SOME_LIMIT_MESSAGE)
public record QueueLimit(
    @JsonPropertyDescription(
            "Users whom it is for; `*` alone is for each one that no other limit names.")
        @Size(min = 1, max = 64)
        @ValidationRule(value = QueueRules.STAR_ALONE, message = QueueRules.STAR_ALONE_MESSAGE)
        @Nullable List<@Size(min = 1, max = 253) String> users,
    @JsonPropertyDescription(
            "Groups whom it is for; `*` alone is for each one that no other limit names.")
        @Size(min = 1, max = 64)
        @ValidationRule(value = QueueRules.STAR_ALONE, message = QueueRules.STAR_ALONE_MESSAGE)
        @Nullable List<@Size(min = 1, max = 253) String> groups,
    @JsonPropertyDescription(
            "Most of each resource; one that is not named has no limit here, 0 is none of it.")
        @Size(min = 1, max = 12)
        @ValidationRule(
            value = QueueRules.RESOURCES,
            messageExpression = QueueRules.RESOURCES_MESSAGE)
        @Nullable Map<String, Quantity> max,
    @JsonPropertyDescription("Most applications that run at a time; further ones wait.")
        @Min(1)
        @Max(1_000_000)
        @Nullable Integer maxRunningApplications) {}
