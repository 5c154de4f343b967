package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueStatus;
import dev.millwright.queues.status.BackEndStanding;
import dev.millwright.queues.status.Carried;
import dev.millwright.queues.status.Standing;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassTest {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();
  private static final long GENERATION = 2;
  private static final Standing AWAITING = new Standing.Awaiting("not yet");

  /** The generation that the status speaks of is empty where there is no status. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          written just now, and new          | true  |   | true
          written just now, of a new spec    | true  | 1 | true
          the spec that Enforced is said of  | true  | 2 | false
          still not confirmed                | false |   | false
          still not confirmed, of a new spec | false | 1 | false
          """)
  void awaitingIsToldAtTheNextLook(String why, boolean wrote, @Nullable Long told, boolean left) {
    assertThat(pass(wrote, told, AWAITING).isUnderWay(told(told, AWAITING)))
        .as(why)
        .isEqualTo(left);
  }

  @Test
  void allElseIsToldAtOnce() {
    var enforced = new Standing.Enforced("1");
    assertThat(pass(true, null, enforced).isUnderWay(told(null, enforced))).isFalse();
  }

  @Test
  void whatWasAskedForIsLookedAtAgainAtOnceAndThenMoreSeldom() {
    Duration first = Pace.DEFAULT.after(pass(true, 1L, AWAITING), false);
    Duration further = Pace.DEFAULT.after(pass(false, 1L, AWAITING), false);
    assertThat(first).isEqualTo(Pace.DEFAULT.soon());
    assertThat(further).isGreaterThan(first).isLessThan(Duration.ofSeconds(1));
    assertThat(Pace.DEFAULT.after(pass(true, 1L, new Standing.Enforced("1")), false))
        .isEqualTo(Pace.DEFAULT.resync());
  }

  private static Pass pass(boolean wrote, @Nullable Long told, Standing standing) {
    return new Pass(
        List.of(told(told, standing)),
        List.of(),
        new TreeSet<>(),
        new BackEndStanding.Read(List.of(), List.of(), List.of(), List.of(), null),
        wrote);
  }

  private static Pass.Told told(@Nullable Long generation, Standing standing) {
    BatchQueue queue = Written.queue("team", "");
    queue.getMetadata().setGeneration(GENERATION);
    if (generation != null) {
      queue.setStatus(YAML.unmarshal("observedGeneration: " + generation, BatchQueueStatus.class));
    }
    return new Pass.Told(queue, standing, Carried.nothing());
  }
}
