package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** A Volcano. Its configuration is read, to tell what it can do, and never written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VolcanoSettings(
    @JsonPropertyDescription("`schedulerName` of pods that it schedules. Default `volcano`.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = BackendRules.SCHEDULER, message = BackendRules.SCHEDULER_MESSAGE)
        @Nullable String schedulerName,
    @JsonPropertyDescription(
            "Where the scheduler's configuration is. Default key `volcano-scheduler.conf` of"
                + " `volcano-scheduler-configmap` in `volcano-system`.")
        @Nullable ConfigMapKey configMap,
    @JsonPropertyDescription(
            "Namespace in which Commands that open and close queues are made. Default `default`.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = QueueRules.NAMESPACE, message = QueueRules.NAMESPACE_MESSAGE)
        @Nullable String commandNamespace) {}
