package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.Map;

/** Texts by key, as the admission policies of {@code kustomize/base/admission} read them. */
public record QueueDirectorySpec(
    @JsonPropertyDescription(
            "`kind`, `scheduler` and `namespace` of the scheduler; `queues`, one line for each; `submitters`, who may; and the text for each way in which work is stopped.")
        @Required
        @Size(max = 64)
        Map<String, String> data) {}
