package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** A service account of a namespace. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceAccountReference(
    @JsonPropertyDescription("Its namespace.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = QueueRules.NAMESPACE, message = QueueRules.NAMESPACE_MESSAGE)
        @Required
        String namespace,
    @JsonPropertyDescription("Its `metadata.name`.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Required
        String name) {}
