package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Metrics for Prometheus. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MonitoringSettings(
    @JsonPropertyDescription(
            "Spark's own: the driver's at `/metrics/prometheus` and the executors' at "
                + "`/metrics/executors/prometheus` of the UI's port, with the usual "
                + "`prometheus.io` annotations on the driver pod. Update: restart.")
        @Nullable Boolean prometheus,
    @JsonPropertyDescription(
            "The JMX exporter as a Java agent in driver and executors. Update: restart.")
        @Nullable JmxExporter jmxExporter) {}
