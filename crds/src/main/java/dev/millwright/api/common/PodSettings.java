package dev.millwright.api.common;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person may say about the pods of one component or set; everything else of the pod is the
 * controller's.
 *
 * @param labels added to the pods; ours win
 * @param annotations added to the pods; ours win
 * @param nodeSelector nodes the pods may run on
 * @param tolerations taints the pods accept
 * @param affinity replaces the profile's anti-affinity
 * @param topologySpreadConstraints replaces the profile's spreading; an absent label selector means
 *     the set's own pods
 * @param priorityClassName priority class of the pods
 * @param imagePullSecrets secrets to pull images with
 * @param env environment of the main container; ours win
 * @param terminationGracePeriodSeconds seconds between asking a pod to stop and killing it
 */
public record PodSettings(
    @Nullable Map<String, String> labels,
    @Nullable Map<String, String> annotations,
    @Nullable Map<String, String> nodeSelector,
    @Nullable List<Toleration> tolerations,
    @Nullable Affinity affinity,
    @Nullable List<TopologySpreadConstraint> topologySpreadConstraints,
    @Nullable String priorityClassName,
    @Nullable List<LocalObjectReference> imagePullSecrets,
    @Nullable List<EnvVar> env,
    @Nullable Long terminationGracePeriodSeconds) {}
