package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.kubernetes.Mortal.Fate;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A tree that is made, changed and in part taken away, with a controller that is killed before each
 * of its writes in turn, or loses the answer: it always ends in the same Queues.
 */
class KilledAtEachWriteTest {
  /** More than a life has. */
  private static final int WRITES_MAX = 60;

  @ParameterizedTest
  @EnumSource(Fate.class)
  void theSameQueuesAtTheEnd(Fate fate) {
    try (QueueScene scene = new QueueScene()) {
      assertThat(
              Lives.writes(scene, fate, WRITES_MAX, (revive, which) -> live(scene, revive, which)))
          .as("writes of a whole life")
          .isBetween(18, WRITES_MAX);
    }
  }

  private static void live(QueueScene scene, Runnable revive, String which) {
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "guaranteed: {cpu: 8}");
    scene.queue("one", "parent: org, guaranteed: {cpu: 6}");
    scene.queue("two", "parent: org, guaranteed: {cpu: 2}");
    scene.awaitEnforced(revive, "org", "one", "two");
    // What the one gives up the other gets: never both at once.
    scene.patch("two", "{\"guaranteed\": {\"cpu\": 6}}");
    scene.patch("one", "{\"guaranteed\": {\"cpu\": 2}}");
    scene.awaitEnforced(revive, "org", "one", "two");
    scene.patch("two", "{\"state\": \"Hold\"}");
    scene.object("one").delete();
    scene.awaitEnforced(revive, "org", "two");
    scene
        .await()
        .until(
            () -> {
              revive.run();
              scene.volcano().act();
              return scene.object("one").get() == null;
            });
    scene.stop();
    assertThat(queues(scene)).as(which).isEqualTo(Map.of("org", "8 Open", "two", "6 Closed"));
  }

  private static Map<String, String> queues(QueueScene scene) {
    var found = new TreeMap<String, String>();
    for (GenericKubernetesResource queue : scene.volcano().queues().list().getItems()) {
      found.put(
          queue.getMetadata().getName(),
          queue.get("spec", "deserved", "cpu") + " " + PlayedVolcano.state(queue));
    }
    return found;
  }
}
