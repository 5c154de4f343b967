package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** One set of pods, as observed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComponentStatus(
    @JsonPropertyDescription(
            "Name of its StatefulSet or Deployment without the cluster's prefix, like `broker` or "
                + "`bookie-fast`.")
        @Required
        String name,
    @JsonPropertyDescription("Pods there should be.") @Required int desired,
    @JsonPropertyDescription("Pods that answer.") @Required int ready,
    @JsonPropertyDescription("Pods that run the latest configuration.") @Required int updated,
    @JsonPropertyDescription("Pulsar version the ready pods run.") @Nullable String version,
    @JsonPropertyDescription("CamelCase word for what it waits for; absent when nothing.")
        @Nullable String reason,
    @JsonPropertyDescription("Sentence to that.") @Nullable String message) {}
