package dev.millwright.spark.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.api.spark.EnvironmentVariable;
import dev.millwright.api.spark.GpuSettings;
import dev.millwright.api.spark.PodSettings;
import dev.millwright.spark.launch.conf.SparkConf;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pod template with the typed fields in it, for what Spark's configuration has no words.
 *
 * @param template the user's, or null
 * @param labels added to the pod
 * @param annotations added to the pod
 * @param env added to Spark's container, after what the template has
 * @param envFrom added to Spark's container
 * @param gpu devices of Spark's container
 */
record PodTemplate(
    @Nullable JsonNode template,
    Map<String, String> labels,
    Map<String, String> annotations,
    List<EnvironmentVariable> env,
    List<EnvFromSource> envFrom,
    @Nullable GpuSettings gpu) {
  private static final PodTemplate EMPTY =
      new PodTemplate(null, Map.of(), Map.of(), List.of(), List.of(), null);

  static PodTemplate of(@Nullable PodSettings wished) {
    return wished == null
        ? EMPTY
        : new PodTemplate(
            wished.template(),
            orEmpty(wished.labels()),
            orEmpty(wished.annotations()),
            orEmpty(wished.env()),
            orEmpty(wished.envFrom()),
            wished.gpu());
  }

  /**
   * The template as a pod.
   *
   * @param role {@code driver} or {@code executor}, as in the spec
   * @param conf which may name Spark's container
   * @param marks what every such pod carries
   */
  Pod pod(String role, SparkConf conf, PodMarks marks) {
    var pod =
        new PodBuilder(template == null ? new Pod() : TemplateReader.read(role, template))
            .editOrNewMetadata()
            .addToAnnotations(marks.annotations())
            .addToAnnotations(annotations)
            .addToLabels(labels)
            .addToLabels(marks.labels())
            .endMetadata()
            .editOrNewSpec();
    if (marks.priorityClassName() != null && pod.getPriorityClassName() == null) {
      pod.withPriorityClassName(marks.priorityClassName());
    }
    if (!env.isEmpty() || !envFrom.isEmpty() || gpu != null) {
      pod.withContainers(withSpark(pod.buildContainers(), role, conf));
    }
    return pod.endSpec().build();
  }

  private List<Container> withSpark(List<Container> containers, String role, SparkConf conf) {
    var all = new ArrayList<>(containers);
    if (all.isEmpty()) {
      all.add(new ContainerBuilder().withName("spark-kubernetes-" + role).build());
    }
    int spark = SparkContainer.index(all, role, conf);
    all.set(spark, filled(all.get(spark)));
    return all;
  }

  private Container filled(Container spark) {
    var filled =
        new ContainerBuilder(spark)
            .addAllToEnv(env.stream().map(PodTemplate::variable).toList())
            .addAllToEnvFrom(envFrom);
    if (gpu != null) {
      filled
          .editOrNewResources()
          .addToLimits(gpu.name(), new Quantity(gpu.quantity().toString()))
          .endResources();
    }
    return filled.build();
  }

  private static EnvVar variable(EnvironmentVariable wished) {
    return new EnvVar(wished.name(), wished.value(), wished.valueFrom());
  }

  private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : map;
  }

  private static <E> List<E> orEmpty(@Nullable List<E> list) {
    return list == null ? List.of() : list;
  }
}
