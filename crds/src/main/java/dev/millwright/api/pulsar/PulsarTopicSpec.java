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

/** What a person wants of a topic. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
    value = "has(self.partitions) == has(oldSelf.partitions)",
    message =
        "partitions may neither come nor go: Pulsar cannot turn a topic into a partitioned one or back; make a second PulsarTopic",
    fieldPath = ".partitions")
public record PulsarTopicSpec(
    @JsonPropertyDescription("PulsarCluster the topic is on; may not change.")
        @ValidationRule(
            value = ValueRules.SAME,
            message =
                "may not change: it names another thing in Pulsar; make a second object for that")
        @Required
        ClusterReference clusterRef,
    @JsonPropertyDescription("Tenant, by its name in Pulsar; may not change.")
        @Size(min = 1, max = 128)
        @ValidationRule(value = ValueRules.PULSAR_NAME, message = ValueRules.PULSAR_NAME_MESSAGE)
        @ValidationRule(
            value = ValueRules.SAME,
            message =
                "may not change: it names another thing in Pulsar; make a second object for that")
        @Required
        String tenant,
    @JsonPropertyDescription("Namespace, by its name in Pulsar without the tenant; may not change.")
        @Size(min = 1, max = 128)
        @ValidationRule(value = ValueRules.PULSAR_NAME, message = ValueRules.PULSAR_NAME_MESSAGE)
        @ValidationRule(
            value = ValueRules.SAME,
            message =
                "may not change: it names another thing in Pulsar; make a second object for that")
        @Required
        String namespace,
    @JsonPropertyDescription(
            "Name in Pulsar, without tenant and namespace. Default `metadata.name`; may not"
                + " change.")
        @ValidationRule(
            value = "self.matches('^[^/?#%*\\\\s]+$') && !self.matches('-partition-[0-9]+$')",
            message =
                "must hold no / ? # % * or white space and not end in -partition-<number>, or Pulsar refuses it or takes it for a part of another topic")
        @Size(min = 1, max = 255)
        @Nullable String name,
    @JsonPropertyDescription("Whether messages are stored on bookies; may not change.")
        @ValidationRule(
            value = ValueRules.SAME,
            message =
                "may not change: a stored topic and one that is not are two topics; make a second PulsarTopic")
        @Default("true")
        @Nullable Boolean persistent,
    @JsonPropertyDescription(
            "Partitions; absent means a topic that is not partitioned, and that may not change."
                + " May grow, never shrink.")
        @Min(1)
        @Max(10000)
        @ValidationRule(
            value = "self >= oldSelf",
            messageExpression =
                "'partitions may grow, not shrink from %d to %d: messages of the last ones would be lost; make a second PulsarTopic'.format([oldSelf, self])")
        @Nullable Integer partitions,
    @JsonPropertyDescription("Policies of this topic, before those of its namespace.")
        @Nullable Policies policies,
    @JsonPropertyDescription(
            "Who may do what with it. Roles not named here are left alone; a role that leaves the"
                + " list loses what it had.")
        @Size(max = 256)
        @Nullable List<Permission> permissions,
    @JsonPropertyDescription(
            "What becomes of the topic and its messages when this object is deleted.")
        @Default("Keep")
        @Nullable DeletionPolicy deletionPolicy) {}
