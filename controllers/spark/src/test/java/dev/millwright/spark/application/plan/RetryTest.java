package dev.millwright.spark.application.plan;

import static dev.millwright.spark.application.plan.Situations.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.FailureClass;
import dev.millwright.api.spark.RetryCounts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                     | Infrastructure | 0 | true
          ''                                     | Infrastructure | 2 | true
          ''                                     | Infrastructure | 3 | false
          ''                                     | Submission     | 2 | true
          ''                                     | Submission     | 3 | false
          ''                                     | Application    | 0 | false
          restart: {application: {limit: 1}}     | Application    | 0 | true
          restart: {application: {limit: 1}}     | Application    | 1 | false
          restart: {policy: Never}               | Infrastructure | 0 | false
          restart: {policy: Always}              | Infrastructure | 3 | false
          restart: {infrastructure: {limit: 0}}  | Infrastructure | 0 | false
          """)
  void hasALimitForEachClass(String spec, FailureClass failed, int used, boolean again) {
    var retry = Retry.afterFailure(used(spec, used), failed, Duration.ZERO);
    assertThat(retry.time() != null).isEqualTo(again);
  }

  @Test
  void countsEachClassForItself() {
    assertThat(Retry.afterFailure(used("", 1), FailureClass.Submission, Duration.ZERO).counts())
        .isEqualTo(new RetryCounts(1, 1, 2));
  }

  @Test
  void forgetsAfterGoodWork() {
    assertThat(
            Retry.afterFailure(used("", 3), FailureClass.Infrastructure, Duration.ofHours(1))
                .counts())
        .isEqualTo(new RetryCounts(1, 0, 0));
    assertThat(
            Retry.afterFailure(
                    used("restart: {resetAfter: 2h}", 3),
                    FailureClass.Infrastructure,
                    Duration.ofHours(1))
                .time())
        .isNull();
  }

  @Test
  void doublesItsPausesUpToTheLongest() {
    String spec = "restart: {infrastructure: {limit: 99, backoff: 10s, maxBackoff: 1m}}";
    assertThat(IntStream.of(0, 1, 2, 3, 98).mapToObj(used -> pause(spec, used)))
        .zipSatisfy(
            List.of(10, 20, 40, 60, 60),
            (pause, expected) ->
                assertThat(pause).isBetween(share(expected, 0.8), share(expected, 1.2)));
    assertThat(pause("restart: {infrastructure: {limit: 99, backoff: 10m}}", 5))
        .as("pauses do not grow where the first is longer than the longest")
        .isBetween(share(600, 0.8), share(600, 1.2));
  }

  @Test
  void followsSuccessOnlyWhereItAlwaysBeginsAgain() {
    assertThat(Retry.afterSuccess(used("", 0)).time()).isNull();
    assertThat(Retry.afterSuccess(used("restart: {policy: Always}", 0)).time()).isAfter(NOON);
  }

  private static Duration share(int seconds, double share) {
    return Duration.ofMillis(Math.round(seconds * 1000 * share));
  }

  private static Duration pause(String spec, int used) {
    var retry = Retry.afterFailure(used(spec, used), FailureClass.Infrastructure, Duration.ZERO);
    return Duration.between(NOON, Objects.requireNonNull(retry.time()));
  }

  private static Situation used(String spec, int used) {
    return Situations.of(spec)
        .status(
            "retries: {infrastructure: %1$d, application: %1$d, submission: %1$d}".formatted(used))
        .attempt(7, "11:00:00", "11:00:00", "-")
        .now();
  }
}
