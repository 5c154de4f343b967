package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/**
 * An Apache YuniKorn. The queues of its configuration are written whole, the rest is left alone.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record YuniKornSettings(
    @JsonPropertyDescription("`schedulerName` of pods that it schedules. Default `yunikorn`.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = BackendRules.SCHEDULER, message = BackendRules.SCHEDULER_MESSAGE)
        @Nullable String schedulerName,
    @JsonPropertyDescription(
            "Where the scheduler's configuration is. Default `yunikorn-configs` in `yunikorn`.")
        @Nullable ConfigMapName configMap,
    @JsonPropertyDescription(
            "Its REST interface, by a domain name. Default port 9080 of `yunikorn-service` in the"
                + " namespace of `configMap`.")
        @Size(min = 1, max = 512)
        @ValidationRule(value = BackendRules.ADDRESS, message = BackendRules.ADDRESS_MESSAGE)
        @Nullable String address,
    @JsonPropertyDescription("Partition that the queues are in. Default `default`.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = BackendRules.KEY, message = BackendRules.KEY_MESSAGE)
        @Nullable String partition,
    @JsonPropertyDescription(
            "The scheduler's `service.policyGroup`; the queues are under this key of the ConfigMap,"
                + " with `.yaml` behind it. Default `queues`.")
        @Size(min = 1, max = 63)
        @ValidationRule(value = BackendRules.KEY, message = BackendRules.KEY_MESSAGE)
        @Nullable String policyGroup,
    @JsonPropertyDescription(
            "Which node with room is taken first, for all queues: `Fair` spreads load, `BinPacking`"
                + " fills nodes. Default `Fair`.")
        @Nullable NodeSort nodeSort,
    @JsonPropertyDescription(
            "Whether queues win back what they are guaranteed. `false` switches preemption off for"
                + " all queues. Default `true`.")
        @Nullable Boolean preemption,
    @JsonPropertyDescription(
            "Whether work is interrupted where `max` is lowered below what is used. Default"
                + " `false`: it goes on to its end.")
        @Nullable Boolean quotaPreemption) {}
