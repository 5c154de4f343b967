package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** What the scale subresource reads: the brokers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScaleStatus(
    @JsonPropertyDescription("Brokers that exist.") @Required int replicas,
    @JsonPropertyDescription("Label selector of their pods.") @Required String selector) {}
