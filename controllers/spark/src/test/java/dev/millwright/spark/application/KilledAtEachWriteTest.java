package dev.millwright.spark.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.spark.SparkLabels;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.Mortal;
import dev.millwright.testkit.kubernetes.Mortal.Fate;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An application whose first driver fails and whose second one ends well, with a controller that is
 * killed before each of its writes in turn, or loses the answer: there are always exactly these two
 * drivers, one after the other.
 */
class KilledAtEachWriteTest {
  /** More than a life has. */
  private static final int WRITES_MAX = 40;

  /** Lives at once, each with a namespace and a controller of its own. */
  private static final int LANES = 4;

  @ParameterizedTest
  @EnumSource(Fate.class)
  void neverTwoDriversAndNeverNone(Fate fate) throws Exception {
    List<Callable<Integer>> lanes =
        IntStream.range(0, LANES).<Callable<Integer>>mapToObj(i -> () -> lane(fate, i)).toList();
    int longest = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> lane : threads.invokeAll(lanes)) {
        longest = Math.max(longest, lane.get());
      }
    }
    assertThat(longest).as("writes of a whole life").isBetween(12, WRITES_MAX);
  }

  /** Every fourth write; the first one that no life reaches. */
  private static int lane(Fate fate, int offset) {
    try (ApplicationScene scene = new ApplicationScene()) {
      scene.stop();
      int write = 1 + offset;
      while (write <= WRITES_MAX && live(scene, fate, write)) {
        write += LANES;
      }
      return write;
    }
  }

  /** Lets one application live; whether the write was reached at all. */
  private static boolean live(ApplicationScene scene, Fate fate, int write) {
    String name = "%s-%d".formatted(fate == Fate.DIES_BEFORE ? "dies" : "loses", write);
    Mortal mortal = new Mortal(fate, write);
    Drivers drivers = new Drivers(scene, name);
    try (KubernetesClient first = mortal.client(KubeApi.shared());
        KubernetesClient second = KubeApi.shared().client();
        SharedIndexInformer<Pod> watch = drivers.watch()) {
      scene.start(first, Clock.systemUTC());
      scene.create(
          name,
          "ui: {service: {}}\ndriverDisruptionBudget: true\n"
              + "restart: {application: {limit: 1, backoff: 1s}}");
      boolean restarted = false;
      while (!over(scene, name)) {
        if (mortal.dead() && !restarted) {
          scene.stop();
          scene.start(second, Clock.systemUTC());
          restarted = true;
        }
        drivers.goOn();
        scene.await().pollDelay(Duration.ofMillis(20)).until(() -> true);
      }
      scene.stop();
      SparkApplicationStatus status = scene.status(name);
      assertThat(status.state()).as("%s %d", fate, write).isEqualTo(ApplicationState.Succeeded);
      assertThat(drivers.created()).as("drivers, %s %d", fate, write).hasSize(2);
      assertThat(drivers.overlaps()).as("beside another, %s %d", fate, write).isEmpty();
      assertThat(scene.attempt(name).number()).isEqualTo(2);
      assertThat(scene.lasting(name)).as("left behind, %s %d", fate, write).isEmpty();
      assertThat(watch.isRunning()).isTrue();
      return mortal.met();
    }
  }

  private static boolean over(ApplicationScene scene, String name) {
    SparkApplicationStatus status = scene.status(name);
    return status != null && status.completionTime() != null;
  }

  /** The drivers of one application: a first one that fails, and others that end well. */
  private static final class Drivers implements ResourceEventHandler<Pod> {
    private final ApplicationScene scene;
    private final String name;
    private final Map<String, Pod> live = new ConcurrentHashMap<>();
    private final List<String> created = new CopyOnWriteArrayList<>();
    private final List<String> overlaps = new CopyOnWriteArrayList<>();

    Drivers(ApplicationScene scene, String name) {
      this.scene = scene;
      this.name = name;
    }

    SharedIndexInformer<Pod> watch() {
      return scene
          .admin()
          .pods()
          .inNamespace(scene.namespace())
          .withLabel(SparkLabels.APPLICATION, name)
          .withLabel(SparkLabels.ROLE, "driver")
          .inform(this);
    }

    /** Every driver does its next step: it runs, then it ends. */
    void goOn() {
      for (Pod pod : scene.drivers(name)) {
        String phase = pod.getStatus().getPhase();
        SparkApplicationStatus status = scene.status(name);
        if ("Pending".equals(phase)) {
          scene.node().runs(pod);
        } else if ("Running".equals(phase) && status.state() == ApplicationState.Running) {
          boolean first = "1".equals(pod.getMetadata().getLabels().get(SparkLabels.ATTEMPT));
          scene.node().exits(pod, first ? 1 : 0, "");
        }
      }
    }

    List<String> created() {
      return created;
    }

    List<String> overlaps() {
      return overlaps;
    }

    @Override
    public void onAdd(Pod pod) {
      created.add(pod.getMetadata().getUid());
      if (!live.isEmpty()) {
        overlaps.add(pod.getMetadata().getName());
      }
      live.put(pod.getMetadata().getUid(), pod);
    }

    @Override
    public void onUpdate(Pod before, Pod now) {
      String phase = now.getStatus().getPhase();
      if ("Succeeded".equals(phase) || "Failed".equals(phase)) {
        live.remove(now.getMetadata().getUid());
      }
    }

    @Override
    public void onDelete(Pod pod, boolean unknown) {
      live.remove(pod.getMetadata().getUid());
    }
  }
}
