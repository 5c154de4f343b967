package dev.millwright.pulsar.cluster.desired;

import dev.millwright.common.label.Checksums;
import dev.millwright.common.label.Labels;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedPod;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pods: one container each, under the restricted pod security standard. */
final class PodTemplates {

  private PodTemplates() {}

  static PodTemplateSpec of(ResolvedCluster cluster, ResolvedSet set) {
    ResolvedPod pod = set.pod();
    Map<String, String> labels = new TreeMap<>(pod.labels());
    labels.putAll(ObjectLabels.of(cluster, set));
    labels.put(Labels.VERSION, Labels.value(cluster.version()));
    Map<String, String> annotations = new TreeMap<>(pod.annotations());
    // A change of configuration must show in the template, or no pod would ever be replaced.
    annotations.put(Labels.CONFIG_CHECKSUM, Checksums.of(ConfigMaps.data(cluster, set)));
    PodSpecBuilder spec =
        hardened()
            .withContainers(Containers.main(cluster, set))
            .withVolumes(volumes(cluster, set))
            .withAffinity(Placement.affinity(cluster, set))
            .withTopologySpreadConstraints(Placement.spread(cluster, set))
            .withTolerations(pod.tolerations())
            .withNodeSelector(nullIfEmpty(pod.nodeSelector()))
            .withPriorityClassName(pod.priorityClassName())
            .withImagePullSecrets(pod.imagePullSecrets())
            .withTerminationGracePeriodSeconds(pod.graceSeconds());
    return new PodTemplateSpecBuilder()
        .withNewMetadata()
        .withLabels(labels)
        .withAnnotations(annotations)
        .endMetadata()
        .withSpec(spec.build())
        .build();
  }

  /** Every pod of ours: no token, no root, files of volumes owned by Pulsar's user. */
  static PodSpecBuilder hardened() {
    return new PodSpecBuilder()
        .withAutomountServiceAccountToken(false)
        .withEnableServiceLinks(false)
        .withNewSecurityContext()
        .withRunAsNonRoot(true)
        .withRunAsUser(Containers.USER)
        .withRunAsGroup(Containers.USER)
        .withFsGroup(Containers.USER)
        .withFsGroupChangePolicy("OnRootMismatch")
        .withNewSeccompProfile()
        .withType("RuntimeDefault")
        .endSeccompProfile()
        .endSecurityContext();
  }

  private static List<Volume> volumes(ResolvedCluster cluster, ResolvedSet set) {
    List<Volume> volumes = new ArrayList<>();
    volumes.add(tmp());
    if (set.component() != Component.OXIA) {
      volumes.add(config(ObjectNames.of(cluster, set)));
    }
    return volumes;
  }

  static Volume tmp() {
    return new VolumeBuilder().withName("tmp").withNewEmptyDir().endEmptyDir().build();
  }

  static Volume config(String configMap) {
    return new VolumeBuilder()
        .withName("config")
        .withNewConfigMap()
        .withName(configMap)
        .endConfigMap()
        .build();
  }

  private static @Nullable Map<String, String> nullIfEmpty(Map<String, String> map) {
    return map.isEmpty() ? null : map;
  }
}
