package dev.millwright.api.queues;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which scheduler it is, where its configuration is, and what is one for all its queues. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(value = BackendRules.ONE_KIND, message = BackendRules.ONE_KIND_MESSAGE)
@ValidationRule(value = BackendRules.SAME_KIND, message = BackendRules.SAME_KIND_MESSAGE)
public record QueueBackendSpec(
    @JsonPropertyDescription("Volcano; exactly one kind of scheduler is named.")
        @Nullable VolcanoSettings volcano,
    @JsonPropertyDescription("Apache YuniKorn; exactly one kind of scheduler is named.")
        @Nullable YuniKornSettings yuniKorn,
    @JsonPropertyDescription("Kueue; exactly one kind of scheduler is named.")
        @Nullable KueueSettings kueue,
    @JsonProperty("default")
        @JsonPropertyDescription(
            "`true` for the back end of top queues that name none. Default `false`; the only"
                + " QueueBackend there is needs not say it.")
        @Nullable Boolean isDefault,
    @JsonPropertyDescription(
            "What this scheduler has to share out: for weights that have to be turned into amounts,"
                + " and for Kueue, which counts amounts and no nodes. A resource that is not named"
                + " is not shared out by weight, and Kueue wins none of it back. Default none.")
        @Size(max = 12)
        @ValidationRule(
            value = QueueRules.RESOURCES,
            messageExpression = QueueRules.RESOURCES_MESSAGE)
        @ValidationRule(
            value = QueueRules.WHOLE_AMOUNTS,
            message = QueueRules.WHOLE_AMOUNTS_MESSAGE)
        @ValidationRule(value = QueueRules.CPU, message = QueueRules.CPU_MESSAGE)
        @Nullable Map<String, Quantity> capacity,
    @JsonPropertyDescription(
            "`Apply` carries changes out at once. `Plan` writes nothing to the scheduler and says in"
                + " `status.plan` what would be written; a queue that a change waits for is not"
                + " `Enforced`, so new work waits too. Back at `Apply` the plan is made anew and"
                + " carried out.")
        @Default("Apply")
        @Nullable ChangeMode changes) {}
