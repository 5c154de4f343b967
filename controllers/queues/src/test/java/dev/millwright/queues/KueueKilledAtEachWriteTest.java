package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.testkit.kubernetes.Mortal.Fate;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A tree on Kueue that is made, changed and in part taken away, with a controller that is killed
 * before each of its writes in turn, or loses the answer: it always ends in the same objects.
 */
class KueueKilledAtEachWriteTest {
  /** More than a life has. */
  private static final int WRITES_MAX = 60;

  @ParameterizedTest
  @EnumSource(Fate.class)
  void theSameObjectsAtTheEnd(Fate fate) {
    try (QueueScene scene = new QueueScene();
        PlayedKueue kueue = new PlayedKueue(scene)) {
      assertThat(
              Lives.writes(
                  scene, fate, WRITES_MAX, (revive, which) -> live(scene, kueue, revive, which)))
          .as("writes of a whole life")
          .isBetween(18, WRITES_MAX);
    }
  }

  private static void live(QueueScene scene, PlayedKueue kueue, Runnable revive, String which) {
    scene.backEnd("kueue", "kueue: {namespaces: [team]}, capacity: {cpu: 20}");
    scene.queue("org", "guaranteed: {cpu: 9}");
    scene.queue("one", "parent: org, guaranteed: {cpu: 6}");
    scene.queue("two", "parent: org, guaranteed: {cpu: 2}");
    kueue.awaitEnforced(revive, "org", "one", "two");
    scene.patch("two", "{\"guaranteed\": {\"cpu\": 6}}");
    scene.patch("one", "{\"guaranteed\": {\"cpu\": 2}}");
    kueue.awaitEnforced(revive, "org", "one", "two");
    scene.patch("two", "{\"state\": \"Hold\"}");
    scene.object("one").delete();
    kueue.awaitEnforced(revive, "org", "two");
    kueue.awaitGone(revive, "one");
    kueue.awaitEnforced(revive, "org", "two");
    scene.stop();
    assertThat(objects(kueue))
        .as(which)
        .isEqualTo(
            Map.of(
                "Cohort root.kueue", "11",
                "Cohort org", "3",
                "ClusterQueue two", "6 Hold",
                "LocalQueue two", "two"));
    scene.clear();
    kueue.clear();
  }

  private static Map<String, String> objects(PlayedKueue kueue) {
    var found = new TreeMap<String, String>();
    for (GenericKubernetesResource one : kueue.all(KueueKind.COHORT)) {
      found.put(name(one), String.valueOf(PlayedKueue.quota(one, "cpu", "nominalQuota")));
    }
    for (GenericKubernetesResource one : kueue.all(KueueKind.CLUSTER_QUEUE)) {
      found.put(
          name(one),
          PlayedKueue.quota(one, "cpu", "nominalQuota") + " " + one.get("spec", "stopPolicy"));
    }
    for (GenericKubernetesResource one : kueue.all(KueueKind.LOCAL_QUEUE)) {
      found.put(name(one), one.get("spec", "clusterQueue"));
    }
    return found;
  }

  private static String name(GenericKubernetesResource object) {
    return object.getKind() + " " + object.getMetadata().getName();
  }
}
