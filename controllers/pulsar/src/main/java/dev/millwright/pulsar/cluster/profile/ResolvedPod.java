package dev.millwright.pulsar.cluster.profile;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the pods of a set.
 *
 * @param labels a person's labels
 * @param annotations a person's annotations
 * @param nodeSelector nodes the pods may run on
 * @param tolerations taints the pods accept
 * @param affinity a person's affinity; null means the profile's
 * @param spread a person's topology spread constraints; null means the profile's
 * @param spreadByProfile whether the profile spreads pods over hosts and zones
 * @param priorityClassName priority class; null means the Kubernetes cluster's default
 * @param imagePullSecrets secrets to pull images with
 * @param env a person's environment of the main container
 * @param graceSeconds seconds between asking a pod to stop and killing it
 */
public record ResolvedPod(
    SortedMap<String, String> labels,
    SortedMap<String, String> annotations,
    SortedMap<String, String> nodeSelector,
    List<Toleration> tolerations,
    @Nullable Affinity affinity,
    @Nullable List<TopologySpreadConstraint> spread,
    boolean spreadByProfile,
    @Nullable String priorityClassName,
    List<LocalObjectReference> imagePullSecrets,
    List<EnvVar> env,
    long graceSeconds) {}
