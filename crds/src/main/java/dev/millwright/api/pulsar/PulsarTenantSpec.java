package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ClusterReference;
import dev.millwright.api.common.DeletionPolicy;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person wants of a tenant. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PulsarTenantSpec(
    @JsonPropertyDescription("PulsarCluster the tenant is on; may not change.") @Required
        ClusterReference clusterRef,
    @JsonPropertyDescription("Name in Pulsar. Default `metadata.name`; may not change.")
        @Nullable String name,
    @JsonPropertyDescription("Roles that may manage the tenant's namespaces.")
        @Nullable List<String> adminRoles,
    @JsonPropertyDescription(
            "Pulsar clusters the tenant's namespaces may be on. Default: the one of"
                + " `clusterRef`.")
        @Nullable List<String> allowedClusters,
    @JsonPropertyDescription(
            "What becomes of the tenant when this object is deleted. `Delete` removes it once it"
                + " has no namespaces.")
        @Default("Keep")
        @Nullable DeletionPolicy deletionPolicy) {}
