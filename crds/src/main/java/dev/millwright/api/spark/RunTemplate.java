package dev.millwright.api.spark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** What each run of a schedule is made from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunTemplate(
    @JsonPropertyDescription("Labels and annotations of each run's SparkApplication.")
        @Nullable RunMetadata metadata,
    @JsonPropertyDescription(
            "Spec of each run's SparkApplication; the update classes told here are those of that"
                + " object.")
        @Required
        SparkApplicationSpec spec) {}
