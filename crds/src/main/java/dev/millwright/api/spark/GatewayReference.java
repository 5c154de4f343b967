package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** A Gateway, in the words of the Gateway API. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GatewayReference(
    @JsonPropertyDescription("Its `metadata.name`. Update: hot.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Required
        String name,
    @JsonPropertyDescription("Its namespace. Default that of the application. Update: hot.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Nullable String namespace,
    @JsonPropertyDescription("One of its listeners. Default all that fit. Update: hot.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Nullable String sectionName) {}
