package dev.millwright.spark.desired.gang;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.Refusal;
import dev.millwright.spark.launch.conf.SparkConf;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a queue adds to a launch.
 *
 * @param conf configuration, for driver and executors
 * @param priorityClassName of the pods; null for none
 * @param objects to create before the driver's pod
 */
public record GangSettings(
    SortedMap<String, String> conf,
    @Nullable String priorityClassName,
    List<GenericKubernetesResource> objects) {
  /** Keys that would send one kind of pods to another scheduler. */
  private static final List<String> SCHEDULERS =
      List.of("spark.kubernetes.driver.scheduler.name", "spark.kubernetes.executor.scheduler.name");

  public GangSettings {
    conf = Collections.unmodifiableSortedMap(new TreeMap<>(conf));
    objects = List.copyOf(objects);
  }

  /** What the request itself says of these things, in other words than the queue. */
  public List<Refusal> contradictions(LaunchRequest request) {
    var refusals = new ArrayList<Refusal>();
    var own = new TreeMap<>(conf);
    SCHEDULERS.forEach(key -> own.put(key, conf.get(Gang.SCHEDULER)));
    own.forEach(
        (key, value) -> {
          var said = request.conf().find(key);
          if (said != null && !said.equals(value)) {
            refusals.add(new Refusal(key, said, "is set by the queue; remove the key."));
          }
        });
    return refusals;
  }

  /** The request with all this in it; a priority that a template names stays. */
  public LaunchRequest onto(LaunchRequest request) {
    var both = new TreeMap<>(request.conf().entries());
    both.putAll(conf);
    return new LaunchRequest(
        request.version(),
        request.namespace(),
        request.appName(),
        new SparkConf(both),
        request.program(),
        request.arguments(),
        request.proxyUser(),
        request.user(),
        prioritised(request.driverTemplate()),
        prioritised(request.executorTemplate()),
        request.configurationFiles(),
        request.identity());
  }

  private @Nullable Pod prioritised(@Nullable Pod template) {
    if (priorityClassName == null) {
      return template;
    }
    var spec = new PodBuilder(template == null ? new Pod() : template).editOrNewSpec();
    if (spec.getPriorityClassName() == null) {
      spec.withPriorityClassName(priorityClassName);
    }
    return spec.endSpec().build();
  }
}
