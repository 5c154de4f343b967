package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.Mortal;
import dev.millwright.testkit.kubernetes.Mortal.Fate;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Changes that are taken back, put back, or lead to another back end, with a controller that is
 * killed before each of its writes in turn, or loses the answer: no queue gives something up for
 * nothing, and none is in two back ends.
 */
class KilledInChangeTest {
  private static final int WRITES_MAX = 40;

  private static BackEnds backEnds(KubernetesClient client) {
    return new KnownBackEnds(client, Duration.ofMillis(500));
  }

  /** A change during which the controller dies. */
  private interface Change {
    /** What there is before it. */
    void before(QueueScene scene, PlayedYuniKorn yuniKorn);

    /** Written while no controller runs. */
    void edit(QueueScene scene, PlayedYuniKorn yuniKorn);

    /** Looked at again and again while it goes on. */
    boolean isDone(QueueScene scene, PlayedYuniKorn yuniKorn);

    /** What holds at the end, whatever happened. */
    void assertEnd(QueueScene scene, PlayedYuniKorn yuniKorn);
  }

  @ParameterizedTest
  @EnumSource(Fate.class)
  void whatIsRefusedInPartIsTakenBackAsAWhole(Fate fate) {
    assertThat(lives(fate, new Refused())).as("writes").isBetween(5, WRITES_MAX);
  }

  @ParameterizedTest
  @EnumSource(Fate.class)
  void whatIsNotTakenUpIsPutBack(Fate fate) {
    assertThat(lives(fate, new NotTakenUp())).as("writes").isBetween(4, WRITES_MAX);
  }

  @ParameterizedTest
  @EnumSource(Fate.class)
  void whatMovesIsInOneBackEndAtATime(Fate fate) {
    assertThat(lives(fate, new Moved())).as("writes").isBetween(7, WRITES_MAX);
  }

  /** How many writes the change has. */
  private static int lives(Fate fate, Change change) {
    int write = 1;
    try (QueueScene scene = new QueueScene()) {
      while (write <= WRITES_MAX && live(scene, fate, write, change)) {
        write++;
      }
    }
    return write;
  }

  private static boolean live(QueueScene scene, Fate fate, int write, Change change) {
    Mortal mortal = new Mortal(fate, write);
    try (PlayedYuniKorn yuniKorn = new PlayedYuniKorn(scene);
        KubernetesClient first = mortal.client(KubeApi.shared());
        KubernetesClient second = KubeApi.shared().client()) {
      scene.start(second, KilledInChangeTest::backEnds);
      change.before(scene, yuniKorn);
      scene.stop();
      change.edit(scene, yuniKorn);
      scene.start(first, KilledInChangeTest::backEnds);
      BooleanSupplier done =
          () -> {
            if (mortal.dead() && scene.isRunning(first)) {
              scene.stop();
              scene.start(second, KilledInChangeTest::backEnds);
            }
            scene.volcano().act();
            yuniKorn.act();
            return change.isDone(scene, yuniKorn);
          };
      scene.await().until(done::getAsBoolean);
      scene.stop();
      change.assertEnd(scene, yuniKorn);
      scene.clear();
      return mortal.met();
    }
  }

  private static boolean is(QueueScene scene, String queue, String said) {
    return scene.said(queue, "Enforced").equals(said);
  }

  private static boolean enforced(QueueScene scene, PlayedYuniKorn yuniKorn, String... queues) {
    scene.volcano().act();
    yuniKorn.act();
    for (String queue : queues) {
      if (!is(scene, queue, "True/ReadBack")) {
        return false;
      }
    }
    return true;
  }

  /** One gives up what another cannot get. */
  private static final class Refused implements Change {
    @Override
    public void before(QueueScene scene, PlayedYuniKorn yuniKorn) {
      scene.backEnd("volcano", "volcano: {}");
      scene.queue("org", "guaranteed: {cpu: 8}");
      scene.queue("one", "parent: org, guaranteed: {cpu: 6}");
      scene.queue("two", "parent: org, guaranteed: {cpu: 2}");
      scene.awaitEnforced("org", "one", "two");
    }

    @Override
    public void edit(QueueScene scene, PlayedYuniKorn yuniKorn) {
      scene.patch("one", "{\"guaranteed\": {\"cpu\": 2}}");
      scene.patch("two", "{\"guaranteed\": {\"cpu\": 6}, \"priority\": 950}");
    }

    @Override
    public boolean isDone(QueueScene scene, PlayedYuniKorn yuniKorn) {
      return is(scene, "one", "False/TakenBack") && is(scene, "two", "False/RefusedByBackEnd");
    }

    @Override
    public void assertEnd(QueueScene scene, PlayedYuniKorn yuniKorn) {
      assertThat(deserved(scene, "one")).isEqualTo("6");
      assertThat(deserved(scene, "two")).isEqualTo("2");
    }

    private static Object deserved(QueueScene scene, String queue) {
      return Objects.requireNonNull(scene.volcano().queue(queue)).get("spec", "deserved", "cpu");
    }
  }

  /** YuniKorn goes on by the former document. */
  private static final class NotTakenUp implements Change {
    private String former = "";

    @Override
    public void before(QueueScene scene, PlayedYuniKorn yuniKorn) {
      scene.backEnd("yunikorn", yuniKorn.settings());
      scene.queue("team", "max: {cpu: 2}");
      scene.await().until(() -> enforced(scene, yuniKorn, "team"));
      former = Objects.requireNonNull(yuniKorn.document());
      yuniKorn.scheduler().readNoMore();
    }

    @Override
    public void edit(QueueScene scene, PlayedYuniKorn yuniKorn) {
      scene.patch("team", "{\"max\": {\"cpu\": 3}}");
    }

    @Override
    public boolean isDone(QueueScene scene, PlayedYuniKorn yuniKorn) {
      return is(scene, "team", "False/TakenBack");
    }

    @Override
    public void assertEnd(QueueScene scene, PlayedYuniKorn yuniKorn) {
      assertThat(yuniKorn.document()).isEqualTo(former);
      yuniKorn.scheduler().restart();
      assertThat(yuniKorn.scheduler().isDead()).isFalse();
    }
  }

  /** From Volcano, which still has work, to YuniKorn. */
  private static final class Moved implements Change {
    @Override
    public void before(QueueScene scene, PlayedYuniKorn yuniKorn) {
      scene.backEnd("volcano", "volcano: {}, default: true");
      scene.backEnd("yunikorn", yuniKorn.settings());
      scene.queue("org", "max: {cpu: 9}");
      scene.queue("leaf", "parent: org");
      scene.await().until(() -> enforced(scene, yuniKorn, "org", "leaf"));
      scene.volcano().podGroup("work", "leaf");
    }

    @Override
    public void edit(QueueScene scene, PlayedYuniKorn yuniKorn) {
      scene.patch("org", "{\"backend\": \"yunikorn\"}");
    }

    @Override
    public boolean isDone(QueueScene scene, PlayedYuniKorn yuniKorn) {
      var old = scene.volcano().queue("leaf");
      if (old != null) {
        assertThat(Objects.requireNonNullElse(yuniKorn.document(), "")).doesNotContain("leaf");
        if ("Closing".equals(PlayedVolcano.state(old))) {
          scene.volcano().deletePodGroup("work");
        }
      }
      return old == null && enforced(scene, yuniKorn, "org", "leaf");
    }

    @Override
    public void assertEnd(QueueScene scene, PlayedYuniKorn yuniKorn) {
      assertThat(scene.volcano().queue("org")).isNull();
      assertThat(yuniKorn.document()).contains("leaf");
    }
  }
}
