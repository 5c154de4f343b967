package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/**
 * Devices of a container, by the name under which nodes offer them. Spark's own assignment of
 * devices to tasks is {@code spark.executor.resource.*} in {@code conf}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GpuSettings(
    @JsonPropertyDescription(
            "Resource of the nodes, with its vendor, like `nvidia.com/gpu`. Update: restart.")
        @Size(min = 3, max = 316)
        @ValidationRule(
            value = "self.matches('^[a-z0-9][-a-z0-9.]*/[A-Za-z0-9][-A-Za-z0-9_.]*$')",
            message = "must be a vendor and a resource, like nvidia.com/gpu")
        @Required
        String name,
    @JsonPropertyDescription("How many for each pod. Update: restart.") @Min(1) @Max(1024) @Required
        Integer quantity) {}
