package dev.millwright.e2e.queues;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** Pods of one size that the stories send to queues. They run until somebody ends them. */
final class Work {
  static final String MEMORY = "64Mi";
  static final String NAMESPACE = "e2e-queues";
  private static final String BATCH = "e2e-queues/batch";
  private static final String QUEUE = "e2e-queues/queue";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final KubernetesClient client;
  private final Room room;
  private final AtomicInteger batches = new AtomicInteger();

  Work(KubernetesClient client, Room room) {
    this.client = client;
    this.room = room;
    client
        .resource(
            new NamespaceBuilder().withNewMetadata().withName(NAMESPACE).endMetadata().build())
        .serverSideApply();
    await("the account of pods in " + NAMESPACE)
        .atMost(PATIENCE)
        .until(
            () ->
                client.serviceAccounts().inNamespace(NAMESPACE).withName("default").get() != null);
  }

  /**
   * Sends pods, each of which may run alone.
   *
   * @param queue as the BatchQueue is named
   * @param place as its scheduler names it
   * @return what they are called together
   */
  String submit(RealScheduler scheduler, String queue, String place, int pods) {
    String batch = batch(queue);
    for (Pod pod : pods(batch, queue, pods)) {
      client.resource(scheduler.dress(pod, place, batch)).create();
    }
    return batch;
  }

  /** Sends pods that start together or not at all. */
  String submitGang(RealScheduler scheduler, String queue, String place, int pods) {
    String batch = batch(queue);
    scheduler
        .gang(client, pods(batch, queue, pods), place, batch, room)
        .forEach(pod -> client.resource(pod).create());
    return batch;
  }

  private String batch(String queue) {
    return queue + "-" + batches.incrementAndGet();
  }

  private List<Pod> pods(String batch, String queue, int pods) {
    return IntStream.range(0, pods).mapToObj(i -> pod(batch + "-" + i, batch, queue)).toList();
  }

  private Pod pod(String name, String batch, String queue) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(NAMESPACE)
        .addToLabels(Map.of(BATCH, batch, QUEUE, queue))
        .endMetadata()
        .withNewSpec()
        .withRestartPolicy("Never")
        .withTerminationGracePeriodSeconds(0L)
        .addNewContainer()
        .withName("work")
        .withImage("registry.k8s.io/pause:3.10")
        .withNewResources()
        .addToRequests("cpu", new Quantity(room.cpu(1)))
        .addToRequests("memory", new Quantity(MEMORY))
        .endResources()
        .endContainer()
        .endSpec()
        .build();
  }

  List<Pod> ofBatch(String batch) {
    return client.pods().inNamespace(NAMESPACE).withLabel(BATCH, batch).list().getItems();
  }

  List<Pod> ofQueue(String queue) {
    return client.pods().inNamespace(NAMESPACE).withLabel(QUEUE, queue).list().getItems();
  }

  /** Pods of the stories, by phase of one batch; nothing of those whose names are no story's. */
  SortedSet<String> phases(String batch) {
    var phases = new TreeSet<String>();
    ofBatch(batch).forEach(pod -> phases.add(pod.getStatus().getPhase()));
    return phases;
  }

  /** Pods of this batch on a node and not about to go. */
  int running(String batch) {
    return count(ofBatch(batch));
  }

  int runningIn(String queue) {
    return count(ofQueue(queue));
  }

  /** Whatever runs, be it what schedulers put there themselves. */
  int runningInAll() {
    return count(client.pods().inNamespace(NAMESPACE).list().getItems());
  }

  private static int count(List<Pod> pods) {
    return (int) pods.stream().filter(Work::runs).count();
  }

  static boolean runs(Pod pod) {
    return "Running".equals(pod.getStatus().getPhase()) && !pod.isMarkedForDeletion();
  }

  /** Ends so many running pods, the oldest first. */
  void end(String batch, int pods) {
    ofBatch(batch).stream().filter(Work::runs).limit(pods).forEach(this::end);
  }

  void end(Pod pod) {
    client.resource(pod).withGracePeriod(0).delete();
  }

  /** Waits for the number, and says how long it took. */
  Duration awaitNumber(String what, IntSupplier number, IntPredicate wanted) {
    Instant from = Instant.now();
    await(what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(number::getAsInt, wanted::test);
    return Duration.between(from, Instant.now());
  }

  /** Looks at a number for a while. */
  static Seen watch(Duration time, IntSupplier number) {
    var seen = new Seen();
    Instant until = Instant.now().plus(time);
    await()
        .atMost(time.plusMinutes(1))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(250))
        .until(
            () -> {
              seen.add(number.getAsInt());
              return Instant.now().isAfter(until);
            });
    return seen;
  }

  /** What was seen of a number. */
  static final class Seen {
    private int least = Integer.MAX_VALUE;
    private int most = Integer.MIN_VALUE;

    void add(int value) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }

    int least() {
      return least;
    }

    int most() {
      return most;
    }

    boolean isSteady() {
      return least == most;
    }
  }

  /** Ends all of it. */
  void clear() {
    client.pods().inNamespace(NAMESPACE).withGracePeriod(0).delete();
    await("no pods are left")
        .atMost(PATIENCE)
        .until(() -> client.pods().inNamespace(NAMESPACE).list().getItems().isEmpty());
  }

  void close() {
    client.namespaces().withName(NAMESPACE).delete();
  }
}
