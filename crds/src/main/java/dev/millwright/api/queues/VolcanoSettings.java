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
        @Nullable String commandNamespace,
    @JsonPropertyDescription(
            "Metrics of its scheduler, by a domain name without `/metrics`. Where they can be read, a"
                + " queue is `Enforced` once the scheduler reckons with it, and with one of several"
                + " schedulers it has to be the one that schedules. Default port 8080 of"
                + " `volcano-scheduler-service` in the namespace of `configMap`, and nothing is said"
                + " where nobody answers there.")
        @Size(min = 1, max = 512)
        @ValidationRule(value = BackendRules.ADDRESS, message = BackendRules.ADDRESS_MESSAGE)
        @Nullable String metricsAddress,
    @JsonPropertyDescription(
            "Which node with room is to be taken first, for all queues. Volcano's configuration says"
                + " it; `Ready` is False where that has no plugin for `BinPacking`. Default what the"
                + " configuration says.")
        @Nullable NodeSort nodeSort,
    @JsonPropertyDescription(
            "Whether jobs are to be placed by the topology of the network, which HyperNodes tell:"
                + " `Ready` is False where the configuration has no plugin for it. Default what the"
                + " configuration says.")
        @Nullable Boolean networkTopology) {}
