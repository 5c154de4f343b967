package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A change that takes several reconciles. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Operation(
    @JsonPropertyDescription("What is being done, like `Rolling`.") @Required String name,
    @JsonPropertyDescription("Where it stands.") @Required String step,
    @JsonPropertyDescription("Pod or set it works on.") @Nullable String target,
    @JsonPropertyDescription("RFC 3339 time the step began.") @Required String since) {}
