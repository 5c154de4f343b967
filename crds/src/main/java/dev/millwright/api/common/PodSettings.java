package dev.millwright.api.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.crd.generator.annotation.SchemaSwap;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person may say about the pods of one component or set; everything else of the pod is the
 * controller's. These settings occur ten times in PulsarCluster, so what hardly anyone needs of
 * affinity, spreading and environment is not in the schema.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@SchemaSwap(originalType = Affinity.class, fieldName = "podAffinity")
@SchemaSwap(
    originalType = NodeAffinity.class,
    fieldName = "preferredDuringSchedulingIgnoredDuringExecution")
@SchemaSwap(originalType = TopologySpreadConstraint.class, fieldName = "labelSelector")
@SchemaSwap(originalType = LabelSelector.class, fieldName = "matchExpressions")
@SchemaSwap(originalType = PodAffinityTerm.class, fieldName = "matchLabelKeys")
@SchemaSwap(originalType = PodAffinityTerm.class, fieldName = "mismatchLabelKeys")
@SchemaSwap(originalType = PodAffinityTerm.class, fieldName = "namespaceSelector")
@SchemaSwap(originalType = PodAffinityTerm.class, fieldName = "namespaces")
@SchemaSwap(originalType = NodeSelectorTerm.class, fieldName = "matchFields")
@SchemaSwap(originalType = TopologySpreadConstraint.class, fieldName = "matchLabelKeys")
@SchemaSwap(originalType = TopologySpreadConstraint.class, fieldName = "minDomains")
@SchemaSwap(originalType = TopologySpreadConstraint.class, fieldName = "nodeAffinityPolicy")
@SchemaSwap(originalType = TopologySpreadConstraint.class, fieldName = "nodeTaintsPolicy")
@SchemaSwap(originalType = EnvVarSource.class, fieldName = "resourceFieldRef")
@SchemaSwap(originalType = EnvVarSource.class, fieldName = "fieldRef")
@SchemaSwap(originalType = SecretKeySelector.class, fieldName = "optional")
@SchemaSwap(originalType = EnvVarSource.class, fieldName = "configMapKeyRef")
public record PodSettings(
    @JsonPropertyDescription("Added to the pods; ours win.") @Nullable Map<String, String> labels,
    @JsonPropertyDescription("Added to the pods; ours win.")
        @Nullable Map<String, String> annotations,
    @JsonPropertyDescription("Nodes the pods may run on.")
        @Nullable Map<String, String> nodeSelector,
    @JsonPropertyDescription("Taints the pods accept.") @Nullable List<Toleration> tolerations,
    @JsonPropertyDescription("Replaces the profile's anti-affinity.") @Nullable Affinity affinity,
    @JsonPropertyDescription("Replaces the profile's spreading of the set's own pods.")
        @Nullable List<TopologySpreadConstraint> topologySpreadConstraints,
    @JsonPropertyDescription("Priority class of the pods.") @Nullable String priorityClassName,
    @JsonPropertyDescription("Secrets to pull images with.")
        @Nullable List<LocalObjectReference> imagePullSecrets,
    @JsonPropertyDescription("Environment of the main container; ours win.")
        @Nullable List<EnvVar> env,
    @JsonPropertyDescription("Seconds between asking a pod to stop and killing it.")
        @Min(0)
        @Max(86400)
        @Nullable Long terminationGracePeriodSeconds) {}
