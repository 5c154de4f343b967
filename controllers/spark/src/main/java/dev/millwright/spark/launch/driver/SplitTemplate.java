package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pod template taken apart.
 *
 * @param pod the template without Spark's container
 * @param container Spark's container: the named one, else the first, else an empty one
 */
record SplitTemplate(Pod pod, Container container) {
  static SplitTemplate ofDriver(LaunchRequest request) {
    return of(request, "driver", request.driverTemplate());
  }

  static SplitTemplate ofExecutor(LaunchRequest request) {
    return of(request, "executor", request.executorTemplate());
  }

  private static SplitTemplate of(LaunchRequest request, String role, @Nullable Pod template) {
    if (template == null) {
      return new SplitTemplate(new Pod(), new Container());
    }
    var containers =
        template.getSpec() == null ? List.<Container>of() : template.getSpec().getContainers();
    if (containers.isEmpty()) {
      return new SplitTemplate(template, new Container());
    }
    var name = request.conf().find("spark.kubernetes." + role + ".podTemplateContainerName");
    var names = containers.stream().map(Container::getName).toList();
    var unique = name != null && Collections.frequency(names, name) == 1;
    var rest = new ArrayList<>(containers);
    var spark = rest.remove(unique ? names.indexOf(name) : 0);
    return new SplitTemplate(
        new PodBuilder(template).editSpec().withContainers(rest).endSpec().build(), spark);
  }
}
