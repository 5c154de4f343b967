package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** How work that says nothing of gangs itself is started. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GangDefaults(
    @JsonPropertyDescription(
            "Whether the first pods of an application start together or not at all; `false` starts"
                + " each as it fits. An application may say otherwise. Default `true`.")
        @Nullable Boolean enabled,
    @JsonPropertyDescription(
            "How long a group that is not complete may hold the room it has, like `15m`. Default"
                + " the back end's own.")
        @Size(max = 8)
        @ValidationRule(value = QueueRules.SPAN, message = QueueRules.SPAN_MESSAGE)
        @Nullable String timeout) {}
