package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import org.jspecify.annotations.Nullable;

/** A variable of a container, with Kubernetes' own fields, and with a name for certain. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value = "!has(self.value) || !has(self.valueFrom)",
    messageExpression = "self.name + ' has value and valueFrom: keep one'")
public record EnvironmentVariable(
    @JsonPropertyDescription("Name, unique in the list. Update: restart.")
        @Size(min = 1, max = 253)
        @Required
        String name,
    @JsonPropertyDescription("Value; quote numbers. Default empty. Update: restart.")
        @Nullable String value,
    @JsonPropertyDescription(
            "Where the value is: a key of a ConfigMap or Secret, a field of the pod or a resource"
                + " of a container. Update: restart.")
        @Nullable EnvVarSource valueFrom) {}
