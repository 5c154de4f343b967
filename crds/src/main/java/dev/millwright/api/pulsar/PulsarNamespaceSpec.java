package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ClusterReference;
import dev.millwright.api.common.DeletionPolicy;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person wants of a namespace. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PulsarNamespaceSpec(
    @JsonPropertyDescription("PulsarCluster the namespace is on; may not change.") @Required
        ClusterReference clusterRef,
    @JsonPropertyDescription("Tenant it belongs to, by its name in Pulsar; may not change.")
        @Required
        String tenant,
    @JsonPropertyDescription(
            "Name in Pulsar, without the tenant. Default `metadata.name`; may not change.")
        @Nullable String name,
    @JsonPropertyDescription(
            "Bundles its topics are spread over at creation; Pulsar splits them further by"
                + " itself. Default is the brokers'; may not change.")
        @Nullable Integer bundles,
    @JsonPropertyDescription("Policies of the topics in it, unless a topic says otherwise.")
        @Nullable Policies policies,
    @JsonPropertyDescription(
            "Who may do what in it. Roles not named here are left alone; a role that leaves the"
                + " list loses what it had.")
        @Nullable List<Permission> permissions,
    @JsonPropertyDescription(
            "What becomes of the namespace when this object is deleted. `Delete` removes it once"
                + " it has no topics.")
        @Default("Keep")
        @Nullable DeletionPolicy deletionPolicy) {}
