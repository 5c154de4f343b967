package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ClusterReference;
import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person wants of a tenant. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PulsarTenantSpec(
    @JsonPropertyDescription("PulsarCluster the tenant is on; may not change.")
        @ValidationRule(
            value = ValueRules.SAME,
            message =
                "may not change: it names another thing in Pulsar; make a second object for that")
        @Required
        ClusterReference clusterRef,
    @JsonPropertyDescription("Name in Pulsar. Default `metadata.name`; may not change.")
        @ValidationRule(value = ValueRules.PULSAR_NAME, message = ValueRules.PULSAR_NAME_MESSAGE)
        @Size(min = 1, max = 128)
        @Nullable String name,
    @JsonPropertyDescription("Roles that may manage the tenant's namespaces.") @Size(max = 256)
        @Nullable List<String> adminRoles,
    @JsonPropertyDescription(
            "Pulsar clusters the tenant's namespaces may be on. Default: the one of"
                + " `clusterRef`.")
        @Size(min = 1, max = 64)
        @Nullable List<String> allowedClusters,
    @JsonPropertyDescription(
            "What becomes of the tenant when this object is deleted. `Delete` removes it once it"
                + " has no namespaces.")
        @Default("Keep")
        @Nullable DeletionPolicy deletionPolicy) {}
