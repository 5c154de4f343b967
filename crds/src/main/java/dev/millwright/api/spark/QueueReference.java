package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** The BatchQueue that an application waits in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueReference(
    @JsonPropertyDescription(
            "`metadata.name` of the BatchQueue. Nothing is created before the queue says "
                + "`Enforced`. Update: next attempt.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Required
        String name,
    @JsonPropertyDescription(
            "PriorityClass of the driver, the executors and their group. Default the queue's. "
                + "Update: next attempt.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Nullable String priorityClassName,
    @JsonPropertyDescription(
            "Whether the driver starts only where its first executors have room too; `false` lets "
                + "it start alone, and many drivers can then fill a queue in which no executor "
                + "runs. Default `true`. Update: next attempt.")
        @Nullable Boolean gang) {}
