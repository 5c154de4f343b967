package dev.millwright.spark.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.spark.BorrowedKinds;
import dev.millwright.spark.queue.plan.Place;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Applications in queues that let only so many run at a time. */
class QueueLimitTest {
  private static ApplicationScene scene;
  private static BorrowedKinds kinds;

  @BeforeAll
  static void open() {
    scene = new ApplicationScene();
    kinds = new BorrowedKinds(scene.admin());
    kinds.podGroup();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void runThroughAndNeverMoreThanTheLimitAtATime() {
    kinds.queue("pair", "True", "Volcano", "{queue: pair, max: 2}");
    List<String> names = IntStream.range(0, 6).mapToObj("of-pair-%d"::formatted).toList();
    Begun begun = new Begun("pair");
    try (SharedIndexInformer<SparkApplication> watch =
        scene
            .admin()
            .resources(SparkApplication.class)
            .inNamespace(scene.namespace())
            .inform(begun)) {
      names.forEach(name -> scene.create(name, "queue: {name: pair}"));
      scene
          .await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> names.stream().filter(QueueLimitTest::goOn).count() == 6);
      assertThat(watch.isRunning()).isTrue();
    }
    assertThat(begun.most()).as("begun at a time").isEqualTo(2);
    for (String name : names) {
      assertThat(scene.attempt(name).number()).isEqualTo(1);
      assertThat(statusWrites(name)).as("waits, is called, begins, goes, ends").isLessThan(9);
    }
  }

  @Test
  void giveTheirPlaceToOthersWhileTheyRest() {
    kinds.queue("single", "True", "Volcano", "{queue: single, max: 1}, {queue: above, max: 5}");
    scene.create("elder", "queue: {name: single}");
    scene.node().runs(scene.awaitDriver("elder", 1));
    scene.awaitState("elder", ApplicationState.Running);
    scene.create("younger", "queue: {name: single}");
    scene.awaitState("younger", ApplicationState.Waiting);
    assertThat(scene.condition("younger", "Admitted"))
        .satisfies(
            admitted -> {
              assertThat(admitted.reason()).isEqualTo("QueueBusy");
              assertThat(admitted.message()).contains("single 1, above 5");
            });
    scene.patch("elder", "{\"suspend\": true}");
    Pod driver = scene.awaitDriver("younger", 1);
    assertThat(scene.drivers("elder")).as("its driver is gone by then").isEmpty();
    scene.patch("elder", "{\"suspend\": false}");
    scene.awaitState("elder", ApplicationState.Waiting);
    scene.node().exits(driver, 0, "");
    scene.node().exits(scene.awaitDriver("elder", 2), 0, "");
    scene.awaitState("elder", ApplicationState.Succeeded);
  }

  @Test
  void waitNoLongerThanTheyMayAndAreNotOverWhileTheyWaitAnew() {
    kinds.queue("lane", "True", "Volcano", "{queue: lane, max: 1}");
    scene.create("edited", "queue: {name: lane}\nrestart: {policy: Never}");
    scene.node().exits(scene.awaitDriver("edited", 1), 1, "");
    scene.awaitState("edited", ApplicationState.Failed);
    scene.create("holder", "queue: {name: lane}");
    Pod driver = scene.awaitDriver("holder", 1);

    scene.create("brief", "queue: {name: lane}\ndeadlines: {admission: 1s}");
    scene.awaitState("brief", ApplicationState.Failed);
    assertThat(scene.failure("brief").reason()).isEqualTo("AdmissionDeadline");

    scene.patch("edited", "{\"mainClass\": \"org.example.Other\", \"updatePolicy\": \"Restart\"}");
    assertThat(scene.awaitState("edited", ApplicationState.Waiting).completionTime()).isNull();
    scene.node().exits(driver, 0, "");
    scene.awaitDriver("edited", 2);
  }

  /** Every driver does its next step: it runs, then it ends; whether the application is over. */
  private static boolean goOn(String name) {
    SparkApplicationStatus status = scene.status(name);
    for (Pod pod : scene.drivers(name)) {
      String phase = pod.getStatus().getPhase();
      if ("Pending".equals(phase)) {
        scene.node().runs(pod);
      } else if ("Running".equals(phase) && status.state() == ApplicationState.Running) {
        scene.node().exits(pod, 0, "");
      }
    }
    return status != null && status.completionTime() != null;
  }

  private static long statusWrites(String name) {
    return scene.writes().stream()
        .filter(request -> request.resource().equals("sparkapplications/status"))
        .filter(request -> request.name().equals(name))
        .count();
  }

  /** Counts those that have begun; one watch tells of all writes in their order. */
  private static final class Begun implements ResourceEventHandler<SparkApplication> {
    private final String queue;
    private final Set<String> now = new HashSet<>();
    private int most;

    Begun(String queue) {
      this.queue = queue;
    }

    synchronized int most() {
      return most;
    }

    @Override
    public synchronized void onAdd(SparkApplication application) {
      if (application.getSpec().queue() == null
          || !queue.equals(application.getSpec().queue().name())) {
        return;
      }
      if (Place.hasBegun(application.getStatus())) {
        now.add(application.getMetadata().getUid());
      } else {
        now.remove(application.getMetadata().getUid());
      }
      most = Math.max(most, now.size());
    }

    @Override
    public void onUpdate(SparkApplication before, SparkApplication after) {
      onAdd(after);
    }

    @Override
    public synchronized void onDelete(SparkApplication application, boolean unknown) {
      now.remove(application.getMetadata().getUid());
    }
  }
}
