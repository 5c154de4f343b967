package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.DriverObjects;
import dev.millwright.spark.launch.LaunchRequest;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts template, base and the parts of all steps together. */
public final class DriverAssembly {
  /** The steps in Spark's order, which is the order of their parts in the pod. */
  private static final List<Function<LaunchRequest, DriverPart>> STEPS =
      List.of(
          DriverService::part,
          MountedSecrets::part,
          SecretEnvironment::part,
          DriverVolumes::part,
          DriverCommand::part,
          HadoopConfiguration::part,
          Kerberos::part,
          ExecutorTemplate::part);

  private DriverAssembly() {}

  /** The objects of a request that has been checked. */
  public static DriverObjects of(LaunchRequest request) {
    var template = SplitTemplate.ofDriver(request);
    var part = parts(request, template.container().getVolumeMounts());
    var container = container(DriverPodBase.container(request, template.container()), part);
    var pod = pod(DriverPodBase.pod(request, template.pod()), part, container);
    var properties = DriverProperties.of(request, part.properties());
    return new DriverObjects(
        pod,
        DriverService.of(request),
        ConfDirectory.configMap(request, properties),
        part.claims());
  }

  private static DriverPart parts(LaunchRequest request, List<VolumeMount> ofTemplate) {
    var part = DriverPart.NONE;
    for (var step : STEPS) {
      part = part.and(step.apply(request));
    }
    var mounts = Stream.concat(ofTemplate.stream(), part.mounts().stream()).toList();
    return part.and(LocalDirectories.part(request, mounts)).and(ConfDirectory.part(request));
  }

  private static Container container(Container base, DriverPart part) {
    return new ContainerBuilder(base)
        .addAllToVolumeMounts(part.mounts())
        .addAllToEnv(part.environment())
        .addAllToArgs(part.arguments())
        .build();
  }

  /** Spark's container comes last: sidecars of the template stand before it. */
  private static Pod pod(Pod base, DriverPart part, Container container) {
    return new PodBuilder(base)
        .editSpec()
        .addAllToVolumes(part.volumes())
        .addToContainers(container)
        .endSpec()
        .build();
  }
}
