package dev.millwright.spark.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.spark.launch.resource.Amounts;
import dev.millwright.spark.queue.plan.GangClaim;
import dev.millwright.testkit.time.MovableClock;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.javaoperatorsdk.operator.api.reconciler.ResourceCache;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which gangs may gather their pods beside which. */
class GangLineTest {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();
  private static final Instant START = Instant.parse("2026-01-01T00:00:30Z");
  private static final String FRESH = "{}";
  private static final String WAITS = "{state: Waiting}";
  private static final String GATHERS = "{state: Starting, attempt: {number: 1}}";
  private static final String RUNS =
      "{state: Running, attempt: {number: 1, runningTime: '2026-01-01T00:00:20Z'}}";
  private static final String FAILED =
      "{state: Retrying, attempt: {number: 1, completionTime: '2026-01-01T00:00:20Z'}}";

  private final MovableClock clock = new MovableClock(START);
  private final Memory memory = new Memory();
  private final List<String> woken = new ArrayList<>();
  private final GangLine line = new GangLine(clock);

  @BeforeEach
  void open() {
    line.open(memory, id -> woken.add(id.getName()));
  }

  @Test
  void asManyGatherAsHaveRoomTogether() {
    assertThat(enters(memory.put(1, FRESH), 4)).isTrue();
    assertThat(enters(memory.put(2, FRESH), 4)).isTrue();
    SparkApplication third = memory.put(3, FRESH);
    assertThat(enters(third, 4)).as("12 of 10").isFalse();
    memory.put(1, GATHERS);
    memory.put(2, RUNS);
    assertThat(enters(third, 4)).as("once the second runs").isTrue();
  }

  @Test
  void oneAloneGathersWhateverRuns() {
    memory.put(1, RUNS);
    memory.put(2, RUNS);
    assertThat(enters(memory.put(3, FRESH), 10)).isTrue();
  }

  @Test
  void whoIsLargeIsNotPassedByWhoIsSmall() {
    enters(memory.put(1, FRESH), 6);
    assertThat(enters(memory.put(2, FRESH), 8)).isFalse();
    SparkApplication small = memory.put(3, FRESH);
    assertThat(enters(small, 2)).as("there would be room").isFalse();
    memory.put(1, RUNS);
    assertThat(enters(small, 2)).isFalse();
    assertThat(enters(memory.put(2, WAITS), 8)).isTrue();
    assertThat(woken).as("who is next").containsExactly("a-3");
    assertThat(enters(small, 2)).isTrue();
  }

  @Test
  void whoWaitsForNothingElseIsLookedAtInShort() {
    SparkApplication first = memory.put(1, FRESH);
    assertThat(line.pause(first)).as("not asked yet").isNull();
    enters(first, 10);
    SparkApplication second = memory.put(2, WAITS);
    SparkApplication third = memory.put(3, WAITS);
    enters(second, 10);
    enters(third, 10);
    assertThat(line.pause(second)).isEqualTo(GangLine.IN_FRONT);
    assertThat(line.pause(third)).isEqualTo(Duration.ofSeconds(30));
    memory.put(1, RUNS);
    assertThat(line.pause(second)).as("there is room").isNull();
    assertThat(line.pause(third)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void whoIsGoneOrFailedHoldsUpNobody() {
    enters(memory.put(1, FRESH), 10);
    enters(memory.put(2, WAITS), 10);
    SparkApplication third = memory.put(3, WAITS);
    enters(third, 10);
    memory.all.remove(2);
    assertThat(enters(third, 10)).isFalse();
    memory.put(1, FAILED);
    assertThat(enters(third, 10)).isTrue();
  }

  @Test
  void aBeginningThatWasNeverWrittenIsForgotten() {
    enters(memory.put(1, FRESH), 10);
    SparkApplication second = memory.put(2, WAITS);
    assertThat(enters(second, 10)).isFalse();
    clock.set(START.plusSeconds(31));
    assertThat(enters(second, 10)).isTrue();
  }

  @Test
  void whatAFormerControllerLetBeginIsWaitedFor() {
    memory.put(1, GATHERS);
    SparkApplication second = memory.put(2, FRESH);
    assertThat(enters(second, 1)).as("of a size that nobody knows").isFalse();
    memory.put(1, RUNS);
    assertThat(enters(second, 1)).isTrue();
  }

  @Test
  void whoIsNoGangTakesNoPart() {
    memory.put(1, GATHERS, "team", ", gang: false");
    memory.put(2, GATHERS, "other", "");
    assertThat(enters(memory.put(3, FRESH), 10)).isTrue();
  }

  @Test
  void withoutACeilingAllGather() {
    GangClaim claim = new GangClaim("team", true, amounts(4), Amounts.NONE);
    assertThat(line.enters(memory.put(1, FRESH), 1, claim)).isTrue();
    assertThat(line.enters(memory.put(2, FRESH), 1, claim)).isTrue();
  }

  private boolean enters(SparkApplication application, int cpu) {
    return line.enters(application, 1, new GangClaim("team", true, amounts(cpu), amounts(10)));
  }

  private static Amounts amounts(int cpu) {
    return Amounts.of(Map.of("cpu", new Quantity(Integer.toString(cpu))));
  }

  /** What the watches brought. */
  private static final class Memory implements ResourceCache<SparkApplication> {
    private final Map<Integer, SparkApplication> all = new TreeMap<>();

    SparkApplication put(int number, String status) {
      return put(number, status, "team", "");
    }

    SparkApplication put(int number, String status, String queue, String more) {
      SparkApplication application =
          YAML.unmarshal(
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
                  .formatted(number, queue, more, status),
              SparkApplication.class);
      if (status.equals(FRESH)) {
        application.setStatus(null);
      }
      all.put(number, application);
      return application;
    }

    @Override
    public Stream<SparkApplication> list(Predicate<SparkApplication> predicate) {
      return all.values().stream().filter(predicate);
    }

    @Override
    public Stream<SparkApplication> list(String namespace, Predicate<SparkApplication> predicate) {
      return list(predicate);
    }

    @Override
    public Optional<SparkApplication> get(ResourceID id) {
      return list(one -> one.getMetadata().getName().equals(id.getName())).findFirst();
    }

    @Override
    public Stream<ResourceID> keys() {
      return Stream.empty();
    }
  }
}
