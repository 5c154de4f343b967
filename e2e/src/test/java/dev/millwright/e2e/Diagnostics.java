package dev.millwright.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Objects, events and logs of a namespace and of the controller, as files. */
final class Diagnostics {
  private final KubernetesClient client;
  private final Path folder;

  Diagnostics(KubernetesClient client, Path folder) {
    this.client = client;
    this.folder = folder;
  }

  void write(String namespace) {
    ours(
        namespace,
        PulsarOnNode.API_VERSION,
        "PulsarCluster",
        "PulsarTenant",
        "PulsarNamespace",
        "PulsarTopic");
    ours(namespace, SparkOnNode.API_VERSION, "SparkApplication", "SparkSchedule", "SparkConnect");
    objects("Pod", () -> client.pods().inNamespace(namespace).list());
    objects("StatefulSet", () -> client.apps().statefulSets().inNamespace(namespace).list());
    objects("Deployment", () -> client.apps().deployments().inNamespace(namespace).list());
    objects("Job", () -> client.batch().v1().jobs().inNamespace(namespace).list());
    objects("ConfigMap", () -> client.configMaps().inNamespace(namespace).list());
    objects(
        "PersistentVolumeClaim",
        () -> client.persistentVolumeClaims().inNamespace(namespace).list());
    file("events.txt", () -> events(namespace));
    logs(namespace);
    logs(ControllerPod.NAMESPACE);
  }

  private void ours(String namespace, String apiVersion, String... kinds) {
    for (var kind : kinds) {
      objects(
          kind,
          () -> client.genericKubernetesResources(apiVersion, kind).inNamespace(namespace).list());
    }
  }

  private void objects(String kind, Supplier<Object> list) {
    file(kind + ".yaml", () -> Serialization.asYaml(list.get()));
  }

  private String events(String namespace) {
    return String.join(
        "\n",
        client.v1().events().inNamespace(namespace).list().getItems().stream()
            .map(
                event ->
                    "%s %s %s/%s %s: %s"
                        .formatted(
                            event.getLastTimestamp(),
                            event.getType(),
                            event.getInvolvedObject().getKind(),
                            event.getInvolvedObject().getName(),
                            event.getReason(),
                            event.getMessage()))
            .sorted()
            .toList());
  }

  private void logs(String namespace) {
    for (var pod : client.pods().inNamespace(namespace).list().getItems()) {
      containers(pod)
          .forEach(
              container -> {
                var name = pod.getMetadata().getName() + "-" + container;
                var source =
                    client
                        .pods()
                        .inNamespace(namespace)
                        .withName(pod.getMetadata().getName())
                        .inContainer(container);
                file(name + ".log", () -> source.tailingLines(5000).getLog());
                file(name + ".previous.log", () -> source.terminated().tailingLines(5000).getLog());
              });
    }
  }

  private static Stream<String> containers(Pod pod) {
    var spec = pod.getSpec();
    return Stream.concat(spec.getInitContainers().stream(), spec.getContainers().stream())
        .map(io.fabric8.kubernetes.api.model.Container::getName);
  }

  /** What cannot be read is left out: the failure of the test matters more than one of this. */
  private void file(String name, Supplier<String> content) {
    try {
      var text = content.get();
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
    } catch (KubernetesClientException absent) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
