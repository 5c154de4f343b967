package dev.millwright.api.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;

/**
 * One observed aspect of an object, with the field names and meaning of Kubernetes' own {@code
 * metav1.Condition}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(
    @JsonPropertyDescription("CamelCase name of the aspect, unique in the list.") @Required
        String type,
    @JsonPropertyDescription("`True`, `False` or `Unknown`.")
        @Pattern("^(True|False|Unknown)$")
        @Required
        String status,
    @JsonPropertyDescription("Generation of the spec this was decided for.") @Required
        Long observedGeneration,
    @JsonPropertyDescription("RFC 3339 time at which `status` last changed.") @Required
        String lastTransitionTime,
    @JsonPropertyDescription("CamelCase word for programs.") @Required String reason,
    @JsonPropertyDescription(
            "Sentence for people, ending in what to do where something is to be done.")
        @Required
        String message) {}
