package dev.millwright.pulsar.cluster.desired;

import dev.millwright.pulsar.cluster.config.Paths;
import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.profile.ResolvedVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sets whose pods have names and volumes of their own. */
public final class StatefulSets {

  private StatefulSets() {}

  /** The StatefulSet of one set. */
  public static StatefulSet of(ResolvedCluster cluster, ResolvedSet set) {
    return new StatefulSetBuilder()
        .withMetadata(ObjectLabels.meta(cluster, set, ObjectNames.of(cluster, set)))
        .withNewSpec()
        .withReplicas(set.replicas())
        .withServiceName(new Addresses(cluster).headless(set.component()))
        .withPodManagementPolicy("Parallel")
        .withNewUpdateStrategy()
        .withType(updateStrategy(set))
        .endUpdateStrategy()
        .withNewPersistentVolumeClaimRetentionPolicy()
        // Never Delete: whoever deletes the set, or deletes the cluster before a change of its
        // deletionPolicy is carried out, would lose the volumes. We delete them when asked to.
        .withWhenDeleted("Retain")
        .withWhenScaled("Retain")
        .endPersistentVolumeClaimRetentionPolicy()
        .withNewSelector()
        .withMatchLabels(ObjectLabels.selector(cluster, set))
        .endSelector()
        .withTemplate(PodTemplates.of(cluster, set))
        .withVolumeClaimTemplates(
            set.volumes().stream().flatMap(volume -> claims(cluster, set, volume)).toList())
        .endSpec()
        .build();
  }

  /** Pods that hold data or serve it are replaced by us, one at a time, when it is safe. */
  private static String updateStrategy(ResolvedSet set) {
    return switch (set.component()) {
      case ZOOKEEPER, BOOKIE, BROKER -> "OnDelete";
      case OXIA, OXIA_COORDINATOR, STANDALONE, AUTORECOVERY, PROXY -> "RollingUpdate";
    };
  }

  private static Stream<PersistentVolumeClaim> claims(
      ResolvedCluster cluster, ResolvedSet set, ResolvedVolume volume) {
    return Paths.claims(volume).stream()
        .map(
            name ->
                new PersistentVolumeClaimBuilder()
                    .withNewMetadata()
                    .withName(name)
                    .withLabels(ObjectLabels.of(cluster, set))
                    .endMetadata()
                    .withNewSpec()
                    .withAccessModes(List.of("ReadWriteOnce"))
                    .withVolumeMode("Filesystem")
                    .withStorageClassName(volume.storageClassName())
                    .withNewResources()
                    .withRequests(Map.of("storage", volume.size()))
                    .endResources()
                    .endSpec()
                    .build());
  }
}
