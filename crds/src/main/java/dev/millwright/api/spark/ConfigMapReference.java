package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** A ConfigMap in the same namespace. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfigMapReference(
    @JsonPropertyDescription("Its `metadata.name`. Update: restart.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Required
        String name) {}
