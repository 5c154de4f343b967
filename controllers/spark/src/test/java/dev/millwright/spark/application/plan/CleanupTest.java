package dev.millwright.spark.application.plan;

import static dev.millwright.spark.application.plan.Situations.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.spark.application.observe.DriverStage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanupTest {

  @ParameterizedTest
  @CsvSource({
    "podRetention: Always,    ''",
    "podRetention: OnFailure, 2",
    "podRetention: Never,     1 2",
    "'',                      ''"
  })
  void keepsThePodsThatAreToBeReadAgain(String spec, String removed) {
    var situation =
        Situations.of(spec)
            .attempt(3, "11:00:00", "11:00:00", "-")
            .ended(1, false)
            .ended(2, true)
            .driver(3, DriverStage.READY, "11:00:00")
            .now();
    assertThat(numbers(situation)).isEqualTo(numbers(removed));
    assertThat(Cleanup.of(situation).stop()).isEmpty();
  }

  @Test
  void leavesTheAttemptThatIsNotOverAlone() {
    var ended =
        Situations.of("podRetention: Never").attempt(1, "11:00:00", "11:00:00", "-").ended(1, true);
    assertThat(numbers(ended.now())).as("its end is not written down yet").isEmpty();
  }

  @Test
  void keepsNoMoreThanStatusTellsOf() {
    var situation =
        Situations.of("").attempt(12, "11:00:00", "11:00:00", "-").ended(2, false).ended(3, false);
    assertThat(numbers(situation.now())).containsExactly(2);
  }

  @ParameterizedTest
  @CsvSource({"11:59:20, 1, true, ''", "11:59:50, 1, false, 20", "11:59:20, 0, false, ''"})
  void givesExecutorsTimeToNotice(String over, int running, boolean now, String inSeconds) {
    var cleanup =
        Cleanup.of(
            Situations.of("").attempt(1, "11:00:00", "11:00:00", over).executors(0, running).now());
    assertThat(cleanup.executors()).isEqualTo(now);
    assertThat(cleanup.until())
        .isEqualTo(inSeconds.isEmpty() ? null : NOON.plusSeconds(Long.parseLong(inSeconds)));
  }

  private static List<Integer> numbers(Situation situation) {
    return Cleanup.of(situation).remove().stream().map(driver -> driver.attempt()).toList();
  }

  private static List<Integer> numbers(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }
}
