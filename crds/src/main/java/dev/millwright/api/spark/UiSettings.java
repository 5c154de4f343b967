package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/**
 * How Spark's UI is reached. Without it the UI answers inside the cluster at the driver's own
 * headless Service, while the driver runs.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UiSettings(
    @JsonPropertyDescription(
            "A Service `<name>-ui` that outlives attempts. There is one too where `ingress` or "
                + "`route` is. Update: hot.")
        @Nullable ServiceSettings service,
    @JsonPropertyDescription("An Ingress to it. Update: as each field says.")
        @Nullable UiIngress ingress,
    @JsonPropertyDescription("An HTTPRoute of the Gateway API to it. Update: as each field says.")
        @Nullable UiRoute route) {}
