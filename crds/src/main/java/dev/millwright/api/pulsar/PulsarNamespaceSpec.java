package dev.millwright.api.pulsar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.common.ClusterReference;
import dev.millwright.api.common.DeletionPolicy;
import dev.millwright.api.common.ValueRules;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person wants of a namespace. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value =
        "has(self.bundles) == has(oldSelf.bundles) && (!has(self.bundles) || self.bundles == oldSelf.bundles)",
    message =
        "bundles may not change: they are given at creation, and Pulsar splits them further by itself",
    fieldPath = ".bundles")
public record PulsarNamespaceSpec(
    @JsonPropertyDescription("PulsarCluster the namespace is on; may not change.")
        @ValidationRule(
            value = ValueRules.SAME,
            message =
                "may not change: it names another thing in Pulsar; make a second object for that")
        @Required
        ClusterReference clusterRef,
    @JsonPropertyDescription("Tenant it belongs to, by its name in Pulsar; may not change.")
        @Size(min = 1, max = 128)
        @ValidationRule(value = ValueRules.PULSAR_NAME, message = ValueRules.PULSAR_NAME_MESSAGE)
        @ValidationRule(
            value = ValueRules.SAME,
            message =
                "may not change: it names another thing in Pulsar; make a second object for that")
        @Required
        String tenant,
    @JsonPropertyDescription(
            "Name in Pulsar, without the tenant. Default `metadata.name`; may not change.")
        @ValidationRule(value = ValueRules.PULSAR_NAME, message = ValueRules.PULSAR_NAME_MESSAGE)
        @Size(min = 1, max = 128)
        @Nullable String name,
    @JsonPropertyDescription(
            "Bundles its topics are spread over at creation; Pulsar splits them further by"
                + " itself. Default is the brokers'; may not change.")
        @Min(1)
        @Max(10000)
        @Nullable Integer bundles,
    @JsonPropertyDescription("Policies of the topics in it, unless a topic says otherwise.")
        @Nullable Policies policies,
    @JsonPropertyDescription(
            "Who may do what in it. Roles not named here are left alone; a role that leaves the"
                + " list loses what it had.")
        @Size(max = 256)
        @Nullable List<Permission> permissions,
    @JsonPropertyDescription(
            "What becomes of the namespace when this object is deleted. `Delete` removes it once"
                + " it has no topics.")
        @Default("Keep")
        @Nullable DeletionPolicy deletionPolicy) {}
