package dev.millwright.spark.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.spark.queue.plan.Turn;
import dev.millwright.testkit.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the line is made, whoever asks. */
class LineWatchTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:30Z");

  /** Versions first, then places. */
  private static final int ONE_LOOK = 2;

  private final MovableClock clock = new MovableClock(START);
  private final WatchedApplications memory = new WatchedApplications();
  private final List<String> woken = new ArrayList<>();
  private final LineWatch line =
      new LineWatch(
          queue -> queue.equals("free") ? List.of() : List.of(new ApplicationLimit(queue, 1)),
          queue -> !queue.equals("held"),
          clock);

  @BeforeEach
  void open() {
    line.open(memory, id -> woken.add(id.getName()));
  }

  @Test
  void thousandsAskAndItIsMadeOnce() {
    List<SparkApplication> all =
        IntStream.range(0, 6_000).mapToObj(i -> put(i, "team", "QueueBusy", 1)).toList();
    assertThat(all.stream().filter(one -> line.turn(one) == Turn.CALLED)).hasSize(1);
    assertThat(all.stream().filter(one -> line.turn(one) == Turn.FRONT)).hasSize(3);
    assertThat(memory.lists()).isEqualTo(ONE_LOOK);
    clock.set(START.plusSeconds(2));
    all.forEach(line::turn);
    assertThat(memory.lists()).isEqualTo(2 * ONE_LOOK);
    assertThat(woken).as("by another that asks").containsExactly();
  }

  @Test
  void whoeverAsksWakesThoseWhoAreNext() {
    put(0, "team", "QueueBusy", 1);
    line.turn(put(1, "team", "QueueBusy", 2));
    assertThat(woken).containsExactly("a-0");
  }

  @Test
  void whoComesToTheFrontIsWokenThoughOthersAreCalled() {
    put(0, "team", "QueueTurn", 1);
    List<SparkApplication> all =
        IntStream.range(1, 7).mapToObj(i -> put(i, "team", "QueueBusy", 1)).toList();
    assertThat(line.turn(all.get(5))).as("the sixth that waits").isEqualTo(Turn.BACK);
    put(1, "team", "QueueTurn", 2);
    SparkApplication asking = put(2, "team", "QueueTurn", 3);
    clock.set(START.plusSeconds(2));
    line.turn(asking);
    assertThat(woken).containsExactly("a-5", "a-6");
  }

  @Test
  void whoHasChangedIsAnsweredAMomentLater() {
    line.turn(put(0, "team", "QueueBusy", 1));
    SparkApplication called = put(0, "team", "QueueTurn", 2);
    assertThat(line.turn(called)).isEqualTo(Turn.UNSEEN);
    assertThat(memory.lists()).isEqualTo(ONE_LOOK);
    clock.set(START.plus(Duration.ofMillis(100)));
    assertThat(line.turn(called)).isEqualTo(Turn.BEGINS);
    assertThat(line.turn(called)).isEqualTo(Turn.BEGINS);
    assertThat(memory.lists()).isEqualTo(2 * ONE_LOOK);
  }

  @Test
  void whoWaitsForNothingElseIsLeftAlone() {
    SparkApplication waits = put(0, "team", "QueueBusy", 1);
    assertThat(line.isKept(waits, Turn.BACK)).isTrue();
    assertThat(line.isKept(waits, Turn.CALLED)).isFalse();
    assertThat(line.isKept(put(1, "held", "QueueBusy", 1), Turn.BACK)).isFalse();
    assertThat(line.told(waits, Turn.BACK).message()).contains("team 1");
  }

  @Test
  void aQueueWithoutLimitsHasNoLine() {
    assertThat(line.turn(put(0, "free", "QueueBusy", 1))).isEqualTo(Turn.BEGINS);
    assertThat(memory.lists()).isZero();
  }

  private SparkApplication put(int number, String queue, String reason, int version) {
    return memory.put(
        number,
        """
        apiVersion: spark.millwright.dev/v1alpha1
        kind: SparkApplication
        metadata:
          name: a-%1$d
          namespace: space
          uid: u-%1$05d
          resourceVersion: "%4$d"
          creationTimestamp: "2026-01-01T00:00:00Z"
        spec: {queue: {name: %2$s}}
        status: {state: Waiting, conditions: [{type: Admitted, status: "False", reason: %3$s}]}
        """
            .formatted(number, queue, reason, version));
  }
}
