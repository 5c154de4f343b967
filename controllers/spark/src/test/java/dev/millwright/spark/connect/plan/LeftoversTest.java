package dev.millwright.spark.connect.plan;

import static dev.millwright.spark.application.observe.DriverStage.READY;
import static dev.millwright.spark.application.observe.DriverStage.STARTED;
import static dev.millwright.spark.connect.plan.Given.NOW;
import static dev.millwright.spark.connect.plan.Given.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.spark.application.observe.ObservedDriver;
import dev.millwright.spark.application.plan.Attempts;
import org.junit.jupiter.api.Test;

class LeftoversTest {

  @Test
  void stopsWhatNoAttemptWants() {
    Leftovers left =
        Leftovers.of(
            spec("")
                .current(2)
                .driver(1, READY)
                .driver(2, READY)
                .next(3)
                .driver(3, STARTED)
                .deleting(0)
                .situation());
    assertThat(left.drivers()).extracting(ObservedDriver::attempt).containsExactly(1);
    assertThat(left.wanted()).containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void stopsANextAttemptThatFailed() {
    Given given = spec("").current(1).driver(1, READY).driver(2, STARTED);
    given.next(Attempts.ended(given.attempt(2), NOW));
    assertThat(Leftovers.of(given.situation()).drivers())
        .extracting(ObservedDriver::attempt)
        .containsExactly(2);
  }

  @Test
  void keepsThePodOfAFailureThatIsTold() {
    Leftovers left =
        Leftovers.of(
            spec("")
                .over(3)
                .failure(3)
                .failure(2)
                .ended(1, Given.crash())
                .ended(2, Given.crash())
                .ended(3, Given.crash())
                .situation());
    assertThat(left.drivers()).extracting(ObservedDriver::attempt).containsExactly(1);
  }

  @Test
  void leavesExecutorsTheTimeToNotice() {
    Leftovers left = Leftovers.of(spec("").over(1).executing(1).situation());
    assertThat(left.executors()).isFalse();
    assertThat(left.until()).isEqualTo(NOW.plusSeconds(20));
  }

  @Test
  void endsExecutorsOfFormerAttempts() {
    Leftovers left =
        Leftovers.of(spec("").current(2).driver(2, READY).executing(1).executing(2).situation());
    assertThat(left.executors()).isTrue();
    assertThat(left.wanted()).containsExactly(2);
  }

  @Test
  void leavesExecutorsOfAnAttemptThatTheStatusDoesNotKnowYet() {
    Leftovers left = Leftovers.of(spec("").current(1).driver(1, READY).executing(2).situation());
    assertThat(left.executors()).isFalse();
    assertThat(left.until()).isNull();
  }
}
