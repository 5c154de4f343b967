package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** Attempts used up since the counts last began anew. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetryCounts(
    @JsonPropertyDescription("Of class `Infrastructure`.") @Required Integer infrastructure,
    @JsonPropertyDescription("Of class `Application`.") @Required Integer application,
    @JsonPropertyDescription("Of class `Submission`.") @Required Integer submission) {}
