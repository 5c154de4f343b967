package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.Condition;
import dev.millwright.api.common.DriftStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of a tenant, namespace or topic. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentStatus(
    @JsonPropertyDescription("Generation of the spec this status speaks of.")
        @Nullable Long observedGeneration,
    @JsonPropertyDescription("Accepted, ResolvedRefs, Programmed, Ready, Reconciling, Stalled.")
        @Nullable List<Condition> conditions,
    @JsonPropertyDescription(
            "Name in Pulsar: `tenant`, `tenant/namespace` or"
                + " `persistent://tenant/namespace/topic`.")
        @Nullable String name,
    @JsonPropertyDescription("Partitions the topic has; absent where it is not partitioned.")
        @Nullable Integer partitions,
    @JsonPropertyDescription("What we set in Pulsar and so reset when it leaves the spec.")
        @Nullable ManagedContent managed,
    @JsonPropertyDescription("What someone else changed in Pulsar.") @Nullable DriftStatus drift,
    @JsonPropertyDescription("Value of the annotation millwright.dev/reconcile-at last acted on.")
        @Nullable String lastHandledReconcileAt) {}
