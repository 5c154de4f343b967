package dev.millwright.spark.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkConnectStatus;
import dev.millwright.common.condition.Conditions;
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
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server that fails, is made anew, rolls to a changed spec and is put to rest, with a controller
 * that is killed before each of its writes in turn, or loses the answer: there are always exactly
 * these three drivers, and never two beside each other but in the roll.
 */
class ConnectKilledAtEachWriteTest {
  /**
   * More than a life has: 47 writes alone, and up to 57 beside five others, as what is going is
   * deleted again as long as the cache does not show that it goes.
   */
  private static final int WRITES_MAX = 90;

  /** Lives at once, each with a namespace and a controller of its own. */
  private static final int LANES = 6;

  @ParameterizedTest
  @EnumSource(Fate.class)
  void neverTwoServersWantedAndNeverOneLost(Fate fate) throws Exception {
    List<Callable<Integer>> lanes =
        IntStream.range(0, LANES).<Callable<Integer>>mapToObj(i -> () -> lane(fate, i)).toList();
    int longest = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> lane : threads.invokeAll(lanes)) {
        longest = Math.max(longest, lane.get());
      }
    }
    assertThat(longest).as("writes of a whole life").isBetween(20, WRITES_MAX);
  }

  /** Every sixth write; the first one that no life reaches. */
  private static int lane(Fate fate, int offset) {
    try (ConnectScene scene = new ConnectScene()) {
      scene.stop();
      int write = 1 + offset;
      while (write <= WRITES_MAX && live(scene, fate, write)) {
        write += LANES;
      }
      return write;
    }
  }

  /** Lets one server live; whether the write was reached at all. */
  private static boolean live(ConnectScene scene, Fate fate, int write) {
    String name = "%s-%d".formatted(fate == Fate.DIES_BEFORE ? "dies" : "loses", write);
    Mortal mortal = new Mortal(fate, write);
    Life life = new Life(scene, name);
    try (KubernetesClient first = mortal.client(KubeApi.shared());
        KubernetesClient second = KubeApi.shared().client();
        SharedIndexInformer<Pod> watch = life.watch()) {
      scene.start(first, Clock.systemUTC());
      scene.create(name, "");
      boolean restarted = false;
      while (!life.over()) {
        if (mortal.dead() && !restarted) {
          scene.stop();
          scene.start(second, Clock.systemUTC());
          restarted = true;
        }
        life.goOn();
        scene.await().pollDelay(Duration.ofMillis(20)).until(() -> true);
      }
      scene.stop();
      String which = "%s %d".formatted(fate, write);
      assertThat(life.created).as("drivers, " + which).hasSize(3);
      assertThat(life.appIds).as("application ids, " + which).hasSize(3);
      assertThat(life.faults).as(which).isEmpty();
      assertThat(scene.status(name).attempts()).as(which).isEqualTo(3);
      assertThat(scene.status(name).failures()).as(which).hasSize(1);
      assertThat(watch.isRunning()).isTrue();
      return mortal.met();
    }
  }

  /** The drivers of one server, and what a person does to it. */
  private static final class Life implements ResourceEventHandler<Pod> {
    private final ConnectScene scene;
    private final String name;
    private final Map<String, String> live = new ConcurrentHashMap<>();
    private final List<String> created = new CopyOnWriteArrayList<>();
    private final Set<String> appIds = new ConcurrentSkipListSet<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    Life(ConnectScene scene, String name) {
      this.scene = scene;
      this.name = name;
    }

    SharedIndexInformer<Pod> watch() {
      return scene
          .admin()
          .pods()
          .inNamespace(scene.namespace())
          .withLabel(SparkLabels.CONNECT, name)
          .withLabel(SparkLabels.ROLE, "driver")
          .inform(this);
    }

    boolean over() {
      SparkConnectStatus status = scene.server(name).get().getStatus();
      return holds(status, "Suspended") && live.isEmpty();
    }

    /** Every driver does its next step, and the person too. */
    void goOn() {
      SparkConnectStatus status = scene.server(name).get().getStatus();
      AttemptStatus attempt = status == null ? null : status.attempt();
      for (Pod pod : scene.drivers(name)) {
        if ("Pending".equals(pod.getStatus().getPhase())) {
          scene.node().runs(pod);
        } else if (attempt != null
            && attempt.number() == 1
            && holds(status, "Ready")
            && attempt(pod).equals("1")) {
          scene.node().exits(pod, 1, "");
        }
      }
      if (attempt == null || !holds(status, "Ready") || status.nextAttempt() != null) {
        return;
      }
      var spec = scene.server(name).get().getSpec();
      if (attempt.number() == 2 && spec.conf() == null) {
        scene.patch(name, "{\"conf\": {\"spark.sql.shuffle.partitions\": \"7\"}}");
      } else if (attempt.number() == 3 && live.size() == 1) {
        scene.patch(name, "{\"suspend\": true}");
      }
    }

    private static boolean holds(@Nullable SparkConnectStatus status, String type) {
      return status != null
          && Conditions.find(status.conditions(), type).filter(Conditions::holds).isPresent();
    }

    private static String attempt(Pod pod) {
      return Objects.requireNonNull(pod.getMetadata().getLabels().get(SparkLabels.ATTEMPT));
    }

    @Override
    public void onAdd(Pod pod) {
      created.add(pod.getMetadata().getUid());
      appIds.add(pod.getMetadata().getLabels().get(SparkLabels.APP_ID));
      if (!live.isEmpty() && !(attempt(pod).equals("3") && live.containsValue("2"))) {
        faults.add("attempt " + attempt(pod) + " begins beside " + live.values());
      }
      live.put(pod.getMetadata().getUid(), attempt(pod));
    }

    @Override
    public void onUpdate(Pod before, Pod now) {
      if ("Failed".equals(now.getStatus().getPhase())) {
        live.remove(now.getMetadata().getUid());
      }
    }

    @Override
    public void onDelete(Pod pod, boolean unknown) {
      live.remove(pod.getMetadata().getUid());
      String ledTo = scene.ledTo(name);
      if (attempt(pod).equals("2") && !ledTo.equals("3")) {
        faults.add("the second server went while clients were led to attempt " + ledTo);
      }
    }
  }
}
