package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.model.annotation.LabelSelector;
import io.fabric8.kubernetes.model.annotation.StatusReplicas;

/** What the scale subresource reads: the brokers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScaleStatus(
    @StatusReplicas @JsonPropertyDescription("Brokers that exist.") @Required int replicas,
    @LabelSelector @JsonPropertyDescription("Label selector of their pods.") @Required
        String selector) {}
