package dev.millwright.spark.oracle;

import static dev.millwright.spark.oracle.Feature.LOCAL_DIR_VOLUMES;
import static dev.millwright.spark.oracle.Feature.TEMPLATE_CONTAINER_BY_NAME;
import static dev.millwright.spark.oracle.Feature.TEMPLATE_SIDECARS;
import static dev.millwright.spark.oracle.Feature.TEMPLATE_WITHOUT_CONTAINERS;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pod templates. */
final class TemplateCases {
  private final Draw draw;

  TemplateCases(Draw draw) {
    this.draw = draw;
  }

  /** A driver's template; may name its Spark container in the configuration. */
  Pod driver(Map<String, String> conf) {
    var containers = containers();
    if (containers.isEmpty()) {
      draw.seen(TEMPLATE_WITHOUT_CONTAINERS);
    } else if (draw.feature(TEMPLATE_CONTAINER_BY_NAME, 2)) {
      var name = draw.once(6) ? "nobody" : draw.of(containers).getName();
      conf.put("spark.kubernetes.driver.podTemplateContainerName", name);
    }
    if (containers.size() > 1) {
      draw.seen(TEMPLATE_SIDECARS);
    }
    return pod(containers);
  }

  Pod executor() {
    return pod(containers());
  }

  private List<Container> containers() {
    var containers = new ArrayList<Container>();
    for (var i = draw.below(4); i > 0; i--) {
      containers.add(container(draw.word() + i));
    }
    return containers;
  }

  private Container container(String name) {
    var container = new ContainerBuilder().withName(name).withImage("sidecar:1");
    if (draw.once(2)) {
      container
          .addNewEnv()
          .withName(draw.word())
          .withValue(draw.value())
          .endEnv()
          .withNewResources()
          .addToLimits(draw.of(List.of("cpu", "memory", "ephemeral-storage")), new Quantity("3"))
          .endResources();
    }
    if (draw.once(3)) {
      container
          .addNewPort()
          .withName("more")
          .withContainerPort(9)
          .endPort()
          .withNewSecurityContext()
          .withRunAsNonRoot(true)
          .endSecurityContext()
          .addToArgs(draw.word());
    }
    if (draw.once(3)) {
      var local = draw.feature(LOCAL_DIR_VOLUMES, 3);
      var volume = local ? "spark-local-dir-" + draw.word() : draw.word();
      container.addNewVolumeMount().withName(volume).withMountPath("/of/" + name).endVolumeMount();
    }
    return container.build();
  }

  private Pod pod(List<Container> containers) {
    var pod = new PodBuilder().withNewSpec().withContainers(containers).endSpec();
    if (draw.once(2)) {
      pod.withNewMetadata()
          .addToLabels(draw.word(), draw.word())
          .addToAnnotations(draw.word(), draw.value())
          .endMetadata();
    }
    if (draw.once(2)) {
      pod.editSpec()
          .addNewToleration()
          .withKey(draw.word())
          .withOperator("Exists")
          .endToleration()
          .addToNodeSelector(draw.word(), draw.word())
          .addNewVolume()
          .withName(draw.word())
          .withNewEmptyDir()
          .endEmptyDir()
          .endVolume()
          .addToInitContainers(container("init"))
          .endSpec();
    }
    if (draw.once(2)) {
      pod.editSpec()
          .withServiceAccountName(draw.word())
          .withSchedulerName(draw.word())
          .withRestartPolicy("Always")
          .addNewImagePullSecret(draw.word())
          .withEnableServiceLinks(draw.once(2) ? null : true)
          .withNewSecurityContext()
          .withFsGroup(185L)
          .endSecurityContext()
          .endSpec();
    }
    return pod.build();
  }
}
