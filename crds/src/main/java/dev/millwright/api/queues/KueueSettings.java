package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Kueue, 0.15 or later. Its Cohorts, ClusterQueues and LocalQueues are written, its configuration
 * is read, to tell what it can do, and never written.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KueueSettings(
    @JsonPropertyDescription(
            "`schedulerName` of pods; Kueue lets work in, and this scheduler places its pods."
                + " Default `default-scheduler`.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = BackendRules.SCHEDULER, message = BackendRules.SCHEDULER_MESSAGE)
        @Nullable String schedulerName,
    @JsonPropertyDescription(
            "ResourceFlavor that all amounts are of; one that is named is made by you. Default"
                + " `default-flavor`, which is made, for all nodes, where there is none.")
        @Size(min = 1, max = 253)
        @ValidationRule(value = ValueRules.OBJECT_NAME, message = ValueRules.OBJECT_NAME_MESSAGE)
        @Nullable String flavor,
    @JsonPropertyDescription(
            "Namespaces in which each queue that does not name its own in `submitters` has a"
                + " LocalQueue, for work is let in by that. Default none: make LocalQueues"
                + " yourself.")
        @Size(min = 1, max = 256)
        @ValidationRule(value = QueueRules.NAMESPACES, message = QueueRules.NAMESPACE_MESSAGE)
        @Nullable List<@Size(min = 1, max = 63) String> namespaces,
    @JsonPropertyDescription(
            "Resources that work may ask for though no queue and no `capacity` names them; Kueue"
                + " lets in no work that asks for another. Default `ephemeral-storage`; `cpu` and"
                + " `memory` always are.")
        @Size(max = 32)
        @ValidationRule(
            value = QueueRules.RESOURCES,
            messageExpression = QueueRules.RESOURCES_MESSAGE)
        @Nullable List<@Size(min = 1, max = 317) String> resources,
    @JsonPropertyDescription(
            "Where the configuration of Kueue's manager is. Default key"
                + " `controller_manager_config.yaml` of `kueue-manager-config` in `kueue-system`.")
        @Nullable ConfigMapKey configMap) {}
