package dev.millwright.spark.application;

import dev.millwright.spark.SparkLabels;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of pods what scheduler, kubelet and Spark's driver would; there is none of them. */
public final class Node {
  private final KubernetesClient client;
  private final String namespace;

  /** In this namespace. */
  public Node(KubernetesClient client, String namespace) {
    this.client = client;
    this.namespace = namespace;
  }

  /** No node has room. */
  public void unschedulable(Pod pod) {
    status(
        pod,
        new PodStatusBuilder()
            .withPhase("Pending")
            .addToConditions(
                new PodConditionBuilder()
                    .withType("PodScheduled")
                    .withStatus("False")
                    .withReason("Unschedulable")
                    .withMessage("0/3 nodes are available: 3 Insufficient memory.")
                    .withLastTransitionTime(now())
                    .build())
            .build());
  }

  /** The image cannot be pulled. */
  public void pullBackOff(Pod pod) {
    status(
        pod,
        scheduled("Pending")
            .withContainerStatuses(
                spark(pod)
                    .withState(
                        new ContainerStateBuilder()
                            .withNewWaiting("Back-off pulling image", "ImagePullBackOff")
                            .build())
                    .build())
            .build());
  }

  /** Spark's container runs and is ready. */
  public void runs(Pod pod) {
    status(
        pod,
        scheduled("Running")
            .addToConditions(
                new PodConditionBuilder()
                    .withType("ContainersReady")
                    .withStatus("True")
                    .withLastTransitionTime(now())
                    .build())
            .withContainerStatuses(
                spark(pod)
                    .withReady(true)
                    .withState(
                        new ContainerStateBuilder()
                            .withNewRunning()
                            .withStartedAt(now())
                            .endRunning()
                            .build())
                    .build())
            .build());
  }

  /** Spark's container exits with this code. */
  public void exits(Pod pod, int code, String message) {
    status(
        pod,
        scheduled(code == 0 ? "Succeeded" : "Failed")
            .withContainerStatuses(ended(pod, code, message))
            .build());
  }

  /** Spark's container exits, and a sidecar runs on. */
  public void exitsBesideSidecar(Pod pod, int code) {
    status(pod, scheduled("Running").withContainerStatuses(ended(pod, code, "")).build());
  }

  /** The node ran out of memory and put the pod out; nothing is left of its containers. */
  public void evicts(Pod pod) {
    status(
        pod,
        scheduled("Failed")
            .withReason("Evicted")
            .withMessage("The node was low on resource: memory.")
            .build());
  }

  /** Executors as Spark's driver makes them, from the labels of the template. */
  public void executors(Pod driver, int number, String phase) {
    Map<String, String> labels = new HashMap<>(driver.getMetadata().getLabels());
    labels.put(SparkLabels.ROLE, "executor");
    for (int i = 1; i <= number; i++) {
      Pod pod =
          client
              .resource(
                  new PodBuilder()
                      .withNewMetadata()
                      .withGenerateName("exec-")
                      .withNamespace(namespace)
                      .withLabels(labels)
                      .endMetadata()
                      .withNewSpec()
                      .addNewContainer()
                      .withName("spark-kubernetes-executor")
                      .withImage("none")
                      .endContainer()
                      .endSpec()
                      .build())
              .create();
      status(pod, scheduled(phase).build());
    }
  }

  private static ContainerStatus ended(Pod pod, int code, String message) {
    return spark(pod)
        .withState(
            new ContainerStateBuilder()
                .withNewTerminated()
                .withExitCode(code)
                .withReason(code == 0 ? "Completed" : code == 137 ? "OOMKilled" : "Error")
                .withMessage(message)
                .withStartedAt(now())
                .withFinishedAt(now())
                .endTerminated()
                .build())
        .build();
  }

  private static PodStatusBuilder scheduled(String phase) {
    return new PodStatusBuilder()
        .withPhase(phase)
        .addToConditions(
            new PodConditionBuilder()
                .withType("PodScheduled")
                .withStatus("True")
                .withLastTransitionTime(now())
                .build());
  }

  private static ContainerStatusBuilder spark(Pod pod) {
    return new ContainerStatusBuilder()
        .withName(pod.getMetadata().getAnnotations().get("kubectl.kubernetes.io/default-container"))
        .withImage("image")
        .withImageID("")
        .withRestartCount(0)
        .withReady(false);
  }

  private void status(Pod pod, PodStatus status) {
    client
        .pods()
        .inNamespace(namespace)
        .withName(pod.getMetadata().getName())
        .editStatus(
            now -> {
              now.setStatus(status);
              return now;
            });
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Names of pods, for messages of tests. */
  public static List<String> names(List<Pod> pods) {
    return pods.stream().map(pod -> pod.getMetadata().getName()).toList();
  }
}
