package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ClusterReference;
import dev.millwright.api.common.DeletionPolicy;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person wants of a topic. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PulsarTopicSpec(
    @JsonPropertyDescription("PulsarCluster the topic is on; may not change.") @Required
        ClusterReference clusterRef,
    @JsonPropertyDescription("Tenant, by its name in Pulsar; may not change.") @Required
        String tenant,
    @JsonPropertyDescription("Namespace, by its name in Pulsar without the tenant; may not change.")
        @Required
        String namespace,
    @JsonPropertyDescription(
            "Name in Pulsar, without tenant and namespace. Default `metadata.name`; may not"
                + " change.")
        @Nullable String name,
    @JsonPropertyDescription("Whether messages are stored on bookies; may not change.")
        @Default("true")
        @Nullable Boolean persistent,
    @JsonPropertyDescription(
            "Partitions; absent means a topic that is not partitioned, and that may not change."
                + " May grow, never shrink.")
        @Nullable Integer partitions,
    @JsonPropertyDescription("Policies of this topic, before those of its namespace.")
        @Nullable Policies policies,
    @JsonPropertyDescription(
            "Who may do what with it. Roles not named here are left alone; a role that leaves the"
                + " list loses what it had.")
        @Nullable List<Permission> permissions,
    @JsonPropertyDescription(
            "What becomes of the topic and its messages when this object is deleted.")
        @Default("Keep")
        @Nullable DeletionPolicy deletionPolicy) {}
