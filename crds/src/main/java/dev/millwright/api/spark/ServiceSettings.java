package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Service by which people or clients reach Spark. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceSettings(
    @JsonPropertyDescription("`ClusterIP` (default), `NodePort` or `LoadBalancer`. Update: hot.")
        @Size(max = 16)
        @ValidationRule(
            value = "self in ['ClusterIP', 'NodePort', 'LoadBalancer']",
            message = "must be ClusterIP, NodePort or LoadBalancer")
        @Nullable String type,
    @JsonPropertyDescription(
            "Port of the Service. Default Spark's own: 4040 for the UI, 15002 for Spark Connect. "
                + "Update:"
                + " hot.")
        @Min(1)
        @Max(65535)
        @Nullable Integer port,
    @JsonPropertyDescription("Added to the Service. Update: hot.")
        @Size(max = 64)
        @ValidationRule(value = KeyRules.LABELS, messageExpression = KeyRules.LABELS_MESSAGE)
        @Nullable Map<String, @Size(max = 63) String> labels,
    @JsonPropertyDescription("Added to the Service. Update: hot.") @Size(max = 64)
        @Nullable Map<String, String> annotations) {}
