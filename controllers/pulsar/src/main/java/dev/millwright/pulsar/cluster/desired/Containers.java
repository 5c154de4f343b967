package dev.millwright.pulsar.cluster.desired;

import dev.millwright.pulsar.cluster.config.JvmEnvironment;
import dev.millwright.pulsar.cluster.config.Paths;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.MetadataStore.OxiaRunByUs;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one container of each pod. */
final class Containers {

  /** User of Pulsar's official image. */
  static final long USER = 10000;

  private Containers() {}

  static Container main(ResolvedCluster cluster, ResolvedSet set) {
    ContainerBuilder container =
        hardened()
            .withName(set.component().label())
            .withImage(image(cluster, set))
            .withCommand(command(set))
            .withEnv(environment(set))
            .withPorts(Ports.containerPorts(set.component()))
            .withNewResources()
            .withRequests(set.resources().requests())
            .withLimits(set.resources().limits())
            .endResources()
            .withVolumeMounts(mounts(set));
    Probes.add(container, set.component());
    return container.build();
  }

  /** Every container of ours. The end of its log is its last word, for the status to quote. */
  static ContainerBuilder hardened() {
    return new ContainerBuilder()
        .withImagePullPolicy("IfNotPresent")
        .withTerminationMessagePolicy("FallbackToLogsOnError")
        .withNewSecurityContext()
        .withAllowPrivilegeEscalation(false)
        .withReadOnlyRootFilesystem(true)
        .withNewCapabilities()
        .withDrop("ALL")
        .endCapabilities()
        .endSecurityContext();
  }

  private static String image(ResolvedCluster cluster, ResolvedSet set) {
    boolean isOxia =
        set.component() == Component.OXIA || set.component() == Component.OXIA_COORDINATOR;
    return isOxia && cluster.metadata() instanceof OxiaRunByUs oxia
        ? oxia.image()
        : cluster.image();
  }

  private static List<String> command(ResolvedSet set) {
    return switch (set.component()) {
      case OXIA ->
          List.of(
              "oxia",
              "server",
              "--data-dir=" + Paths.DATA + "/db",
              "--wal-dir=" + Paths.DATA + "/wal",
              "--db-cache-size-mb=" + set.memory().limit() / 4);
      case OXIA_COORDINATOR ->
          List.of(
              "oxia",
              "coordinator",
              "--conf=" + Paths.CONFIG + "/coordinator.yaml",
              "--metadata=file",
              "--file-clusters-status-path=" + Paths.DATA + "/cluster-status.json");
      case ZOOKEEPER, BOOKIE, AUTORECOVERY, BROKER, PROXY, STANDALONE -> start();
    };
  }

  static List<String> start() {
    return List.of("bash", Paths.CONFIG + "/" + ConfigMaps.START);
  }

  /** A person's variables, then ours, which win. */
  private static List<EnvVar> environment(ResolvedSet set) {
    Map<String, EnvVar> all = new LinkedHashMap<>();
    set.pod().env().forEach(variable -> all.put(variable.getName(), variable));
    if (set.memory().heap() > 0) {
      variables(JvmEnvironment.of(set.component(), set.memory()))
          .forEach(variable -> all.put(variable.getName(), variable));
      all.put("POD_NAME", podName());
    }
    return List.copyOf(all.values());
  }

  static List<EnvVar> variables(Map<String, String> values) {
    return values.entrySet().stream()
        .map(each -> new EnvVar(each.getKey(), each.getValue(), null))
        .toList();
  }

  private static EnvVar podName() {
    return new EnvVarBuilder()
        .withName("POD_NAME")
        .withNewValueFrom()
        .withNewFieldRef("v1", "metadata.name")
        .endValueFrom()
        .build();
  }

  private static List<VolumeMount> mounts(ResolvedSet set) {
    List<VolumeMount> mounts = new ArrayList<>();
    set.volumes().stream()
        .flatMap(volume -> Paths.claims(volume).stream())
        .forEach(claim -> mounts.add(mount(claim, Paths.mount(claim))));
    mounts.add(mount("tmp", Paths.TMP));
    if (set.component() != Component.OXIA) {
      mounts.add(mount("config", Paths.CONFIG));
    }
    return mounts;
  }

  static VolumeMount mount(String name, String path) {
    return new VolumeMountBuilder().withName(name).withMountPath(path).build();
  }
}
