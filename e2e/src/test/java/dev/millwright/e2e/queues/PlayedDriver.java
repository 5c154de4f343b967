package dev.millwright.e2e.queues;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Does what a driver of Spark does, for in a simulated pod nothing runs: makes executors of what
 * its own ConfigMaps say, and nothing else, and ends.
 */
final class PlayedDriver {
  static final String APPLICATION = "spark.millwright.dev/application";
  static final String ROLE = "spark-role";

  private static final String PREFIX = "spark.kubernetes.executor.";
  private static final int OVERHEAD_MIN = 384;

  private final KubernetesClient client;
  private final Pod driver;
  private final Properties conf;

  PlayedDriver(KubernetesClient client, Pod driver) {
    this.client = client;
    this.driver = driver;
    this.conf = new Properties();
    try {
      conf.load(
          new StringReader(file("spark-conf-volume-driver", "spark.properties").orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of a ConfigMap that is mounted into the driver. */
  private Optional<String> file(String volume, String key) {
    return driver.getSpec().getVolumes().stream()
        .filter(one -> one.getName().equals(volume))
        .map(Volume::getConfigMap)
        .map(
            map ->
                client
                    .configMaps()
                    .inNamespace(driver.getMetadata().getNamespace())
                    .withName(map.getName())
                    .require()
                    .getData()
                    .get(key))
        .findFirst();
  }

  /** How many executors it asks for. */
  int executors() {
    return Integer.parseInt(said("spark.executor.instances"));
  }

  private String said(String key) {
    return Objects.requireNonNull(conf.getProperty(key), key);
  }

  void makeExecutors() {
    Pod template =
        file("pod-template-volume", "podspec-configmap-key")
            .map(text -> Serialization.unmarshal(text, Pod.class))
            .orElseGet(() -> new PodBuilder().withNewMetadata().endMetadata().build());
    for (int i = 1; i <= executors(); i++) {
      client.resource(executor(template, i)).create();
    }
  }

  private Pod executor(Pod template, int number) {
    Map<String, String> labels = driver.getMetadata().getLabels();
    String name = driver.getMetadata().getName().replaceFirst("-driver$", "-exec-" + number);
    return new PodBuilder(template)
        .editMetadata()
        .withName(name)
        .withNamespace(driver.getMetadata().getNamespace())
        .addToLabels(below("label."))
        .addToLabels("spark-app-selector", labels.get("spark-app-selector"))
        .addToLabels(ROLE, "executor")
        .addToLabels("spark-exec-id", Integer.toString(number))
        .addToAnnotations(below("annotation."))
        .addToOwnerReferences(owner())
        .endMetadata()
        .editOrNewSpec()
        .withRestartPolicy("Never")
        .withSchedulerName(said("spark.kubernetes.scheduler.name"))
        .addToContainers(container())
        .endSpec()
        .build();
  }

  private OwnerReference owner() {
    return new OwnerReferenceBuilder()
        .withApiVersion("v1")
        .withKind("Pod")
        .withName(driver.getMetadata().getName())
        .withUid(driver.getMetadata().getUid())
        .withController(true)
        .build();
  }

  private Container container() {
    var memory = new Quantity(memory() + "Mi");
    return new ContainerBuilder()
        .withName("spark-kubernetes-executor")
        .withImage("docker.io/apache/spark:4.0.1")
        .withNewResources()
        .addToRequests("cpu", new Quantity(said(PREFIX + "request.cores")))
        .addToRequests("memory", memory)
        .addToLimits("memory", memory)
        .endResources()
        .build();
  }

  private Map<String, String> below(String kind) {
    var found = new TreeMap<String, String>();
    for (String key : conf.stringPropertyNames()) {
      if (key.startsWith(PREFIX + kind)) {
        found.put(key.substring((PREFIX + kind).length()), conf.getProperty(key));
      }
    }
    return found;
  }

  private int memory() {
    int own = Integer.parseInt(said("spark.executor.memory").replaceFirst("m$", ""));
    return own + Math.max(OVERHEAD_MIN, own / 10);
  }

  /** Its program ends well, and its executors with it. */
  void end(List<Pod> executors) {
    executors.forEach(pod -> client.resource(pod).withGracePeriod(0).delete());
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    client
        .resource(driver)
        .editStatus(
            pod ->
                new PodBuilder(pod)
                    .withStatus(
                        new PodStatusBuilder(pod.getStatus())
                            .withPhase("Succeeded")
                            .withContainerStatuses(ended(pod, now))
                            .build())
                    .build());
  }

  private static List<ContainerStatus> ended(Pod pod, String now) {
    return pod.getStatus().getContainerStatuses().stream()
        .map(
            container ->
                new ContainerStatusBuilder(container)
                    .withReady(false)
                    .withStarted(false)
                    .withState(
                        new ContainerStateBuilder()
                            .withNewTerminated()
                            .withExitCode(0)
                            .withReason("Completed")
                            .withStartedAt(now)
                            .withFinishedAt(now)
                            .endTerminated()
                            .build())
                    .build())
        .toList();
  }
}
