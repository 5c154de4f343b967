package dev.millwright.spark.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.spark.launch.resource.Amounts;
import dev.millwright.spark.queue.plan.GangClaim;
import dev.millwright.testkit.time.MovableClock;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which gangs may gather their pods beside which. */
class GangLineTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:30Z");
  private static final String FRESH = "{}";
  private static final String WAITS = "{state: Waiting}";
  private static final String GATHERS = "{state: Starting, attempt: {number: 1}}";
  private static final String RUNS =
      "{state: Running, attempt: {number: 1, runningTime: '2026-01-01T00:00:20Z'}}";
  private static final String FAILED =
      "{state: Retrying, attempt: {number: 1, completionTime: '2026-01-01T00:00:20Z'}}";

  private final MovableClock clock = new MovableClock(START);
  private final WatchedApplications memory = new WatchedApplications();
  private final List<String> woken = new ArrayList<>();
  private final GangLine line = new GangLine(clock);

  @BeforeEach
  void open() {
    line.open(memory, id -> woken.add(id.getName()));
  }

  @Test
  void asManyGatherAsHaveRoomTogether() {
    assertThat(enters(put(1, FRESH), 4)).isTrue();
    assertThat(enters(put(2, FRESH), 4)).isTrue();
    SparkApplication third = put(3, FRESH);
    assertThat(enters(third, 4)).as("12 of 10").isFalse();
    put(1, GATHERS);
    put(2, RUNS);
    assertThat(enters(third, 4)).as("once the second runs").isTrue();
  }

  @Test
  void oneAloneGathersWhateverRuns() {
    put(1, RUNS);
    put(2, RUNS);
    assertThat(enters(put(3, FRESH), 10)).isTrue();
  }

  @Test
  void whoIsLargeIsNotPassedByWhoIsSmall() {
    enters(put(1, FRESH), 6);
    assertThat(enters(put(2, FRESH), 8)).isFalse();
    SparkApplication small = put(3, FRESH);
    assertThat(enters(small, 2)).as("there would be room").isFalse();
    put(1, RUNS);
    assertThat(enters(small, 2)).isFalse();
    assertThat(enters(put(2, WAITS), 8)).isTrue();
    assertThat(woken).as("who is next").containsExactly("a-3");
    assertThat(enters(small, 2)).isTrue();
  }

  @Test
  void whoWaitsForNothingElseIsLookedAtInShort() {
    SparkApplication first = put(1, FRESH);
    assertThat(line.pause(first)).as("not asked yet").isNull();
    enters(first, 10);
    SparkApplication second = put(2, WAITS);
    SparkApplication third = put(3, WAITS);
    enters(second, 10);
    enters(third, 10);
    assertThat(line.pause(second)).isEqualTo(GangLine.IN_FRONT);
    assertThat(line.pause(third)).isEqualTo(Duration.ofSeconds(30));
    put(1, RUNS);
    assertThat(line.pause(second)).as("there is room").isNull();
    assertThat(line.pause(third)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void whoIsGoneOrFailedHoldsUpNobody() {
    enters(put(1, FRESH), 10);
    enters(put(2, WAITS), 10);
    SparkApplication third = put(3, WAITS);
    enters(third, 10);
    memory.remove(2);
    assertThat(enters(third, 10)).isFalse();
    put(1, FAILED);
    assertThat(enters(third, 10)).isTrue();
  }

  @Test
  void aBeginningThatWasNeverWrittenIsForgotten() {
    enters(put(1, FRESH), 10);
    SparkApplication second = put(2, WAITS);
    assertThat(enters(second, 10)).isFalse();
    clock.set(START.plusSeconds(31));
    assertThat(enters(second, 10)).isTrue();
  }

  @Test
  void whatAFormerControllerLetBeginIsWaitedFor() {
    put(1, GATHERS);
    SparkApplication second = put(2, FRESH);
    assertThat(enters(second, 1)).as("of a size that nobody knows").isFalse();
    put(1, RUNS);
    assertThat(enters(second, 1)).isTrue();
  }

  @Test
  void whoIsNoGangTakesNoPart() {
    put(1, GATHERS, "team", ", gang: false");
    put(2, GATHERS, "other", "");
    assertThat(enters(put(3, FRESH), 10)).isTrue();
  }

  @Test
  void withoutACeilingAllGather() {
    GangClaim claim = new GangClaim("team", true, amounts(4), Amounts.NONE);
    assertThat(line.enters(put(1, FRESH), 1, claim)).isTrue();
    assertThat(line.enters(put(2, FRESH), 1, claim)).isTrue();
  }

  private boolean enters(SparkApplication application, int cpu) {
    return line.enters(application, 1, new GangClaim("team", true, amounts(cpu), amounts(10)));
  }

  private static Amounts amounts(int cpu) {
    return Amounts.of(Map.of("cpu", new Quantity(Integer.toString(cpu))));
  }

  private SparkApplication put(int number, String status) {
    return put(number, status, "team", "");
  }

  private SparkApplication put(int number, String status, String queue, String more) {
    SparkApplication application =
        memory.put(
            number,
            """
            apiVersion: spark.millwright.dev/v1alpha1
            kind: SparkApplication
            metadata:
              name: a-%1$d
              namespace: space
              uid: u-%1$05d
              generation: 1
              creationTimestamp: "2026-01-01T00:00:0%1$dZ"
            spec: {queue: {name: %2$s%3$s}}
            status: %4$s
            """
                .formatted(number, queue, more, status));
    if (status.equals(FRESH)) {
      application.setStatus(null);
    }
    return application;
  }
}
