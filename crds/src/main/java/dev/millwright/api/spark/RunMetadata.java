package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run's object has beside its name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunMetadata(
    @JsonPropertyDescription("Labels; `millwright.dev/*` is the controller's.")
        @Size(max = 64)
        @ValidationRule(value = KeyRules.LABELS, messageExpression = KeyRules.LABELS_MESSAGE)
        @ValidationRule(
            value = KeyRules.LABEL_VALUES,
            messageExpression = KeyRules.LABEL_VALUES_MESSAGE)
        @Nullable Map<String, @Size(max = 63) String> labels,
    @JsonPropertyDescription("Annotations.") @Size(max = 64)
        @Nullable Map<String, String> annotations) {}
