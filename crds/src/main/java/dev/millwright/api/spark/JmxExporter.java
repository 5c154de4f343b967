package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Prometheus' JMX exporter, whose jar is in the image. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JmxExporter(
    @JsonPropertyDescription("Path of the agent's jar in the image. Update: restart.")
        @Size(min = 2, max = 512)
        @ValidationRule(
            value = "self.matches('^/[^ :=,]+$')",
            message = "must be a path in the image, like /opt/jmx_prometheus_javaagent.jar")
        @Required
        String jar,
    @JsonPropertyDescription("Port of the metrics. Default 8090. Update: restart.")
        @Min(1024)
        @Max(65535)
        @Nullable Integer port,
    @JsonPropertyDescription(
            "Path of its configuration in the image or a mounted volume. Default one that takes "
                + "all of Spark's metrics. Update: restart.")
        @Size(min = 2, max = 512)
        @ValidationRule(
            value = "self.matches('^/[^ :=,]+$')",
            message = "must be a path in the container, like /etc/metrics/jmx.yaml")
        @Nullable String configFile) {}
