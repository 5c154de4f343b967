package dev.millwright.pulsar.cluster.desired;

import dev.millwright.common.label.Checksums;
import dev.millwright.common.label.Labels;
import dev.millwright.pulsar.cluster.config.JvmEnvironment;
import dev.millwright.pulsar.cluster.config.Paths;
import dev.millwright.pulsar.cluster.profile.Addresses;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.util.Map;

/**
 * The Job that prepares the metadata store for BookKeeper and then for Pulsar.
 *
 * <p>Its template can never be changed, so its name carries a hash of what it depends on; a new
 * image alone makes no new Job.
 */
public final class InitialiseJob {

  static final String COMPONENT = ObjectNames.INITIALIZE;

  /** The kubelet waits up to five minutes between tries, so in effect it never gives up. */
  private static final int TRIES = 100_000;

  private InitialiseJob() {}

  /** Name of the Job of this cluster on this metadata store. */
  public static String name(ResolvedCluster cluster) {
    Addresses addresses = new Addresses(cluster);
    String inputs =
        Checksums.of(
            cluster.clusterName(), addresses.metadataUrl(), addresses.bookkeeperMetadataUrl());
    return ObjectNames.of(cluster.name(), COMPONENT + "-" + inputs.substring(0, 8));
  }

  static String configMap(ResolvedCluster cluster) {
    return ObjectNames.of(cluster.name(), COMPONENT);
  }

  /** The Job. */
  public static Job of(ResolvedCluster cluster) {
    return new JobBuilder()
        .withMetadata(ObjectLabels.meta(cluster, COMPONENT, name(cluster)))
        .withNewSpec()
        .withBackoffLimit(TRIES)
        .withNewTemplate()
        .withNewMetadata()
        .withLabels(
            Labels.of(ObjectLabels.APPLICATION, cluster.name(), COMPONENT, ObjectLabels.CONTROLLER))
        .endMetadata()
        .withSpec(
            PodTemplates.hardened()
                .withRestartPolicy("OnFailure")
                .withContainers(container(cluster))
                .withVolumes(PodTemplates.tmp(), PodTemplates.config(configMap(cluster)))
                .build())
        .endTemplate()
        .endSpec()
        .build();
  }

  private static Container container(ResolvedCluster cluster) {
    return Containers.hardened()
        .withName(COMPONENT)
        .withImage(cluster.image())
        .withCommand(Containers.start())
        .withEnv(Containers.variables(JvmEnvironment.ofTools()))
        .withNewResources()
        .withRequests(Map.of("cpu", new Quantity("50", "m"), "memory", new Quantity("256", "Mi")))
        .withLimits(Map.of("memory", new Quantity("384", "Mi")))
        .endResources()
        .withVolumeMounts(
            Containers.mount("tmp", Paths.TMP), Containers.mount("config", Paths.CONFIG))
        .build();
  }
}
