package dev.millwright.spark.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.condition.Conditions;
import dev.millwright.spark.application.observe.DriverStage;
import dev.millwright.spark.application.observe.ObservedDriver;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Five hundred lives in which pods crash and vanish, people change their minds, and the controller
 * is killed in between its writes. Whatever happens there are at most two servers, no attempt is
 * made twice, and when all is calm again one server of the last spec answers.
 */
class SimulatedLifeTest {
  private static final List<String> SPECS =
      List.of(
          "",
          "conf: {a: '1'}",
          "conf: {a: '2'}",
          "conf: {a: '3'}\nupdateStrategy: Recreate",
          "conf: {a: '4'}\nupdateStrategy: Recreate",
          "suspend: true",
          "service: {port: 80}");
  private static final int MOMENTS = 150;

  static LongStream tens() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("tens")
  void endsWithOneServerThatAnswers(long ten) {
    for (long seed = 10 * ten; seed < 10 * (ten + 1); seed++) {
      live(seed);
    }
  }

  private static void live(long seed) {
    Random chance = new Random(seed);
    SimulatedServer server = new SimulatedServer(chance);
    for (int moment = 0; moment < MOMENTS; moment++) {
      switch (chance.nextInt(8)) {
        case 0 -> server.spec(SPECS.get(chance.nextInt(SPECS.size())));
        case 1, 2, 3 -> server.podsGoOn(true);
        default -> server.isReconciled(chance.nextInt(4));
      }
      server.passes(Duration.ofSeconds(1 + chance.nextInt(60)));
      assertAtMostTwo(seed, server.live());
    }
    server.spec("conf: {a: last}");
    for (int moment = 0; moment < MOMENTS; moment++) {
      server.podsGoOn(false);
      server.isReconciled(Integer.MAX_VALUE);
      server.passes(Duration.ofSeconds(20));
      assertAtMostTwo(seed, server.live());
    }
    assertThat(server.live())
        .as("life %d", seed)
        .singleElement()
        .satisfies(
            pod -> {
              assertThat(pod.stage()).isEqualTo(DriverStage.READY);
              assertThat(pod.deleting()).isFalse();
            });
    assertThat(server.isUpToDate()).as("life %d", seed).isTrue();
    var status = Objects.requireNonNull(server.status());
    assertThat(Conditions.find(status.conditions(), "Ready").orElseThrow().status())
        .as("life %d", seed)
        .isEqualTo("True");
    assertThat(Conditions.find(status.conditions(), "Reconciling").orElseThrow().status())
        .as("life %d", seed)
        .isEqualTo("False");
  }

  private static void assertAtMostTwo(long seed, List<ObservedDriver> live) {
    assertThat(live).as("life %d", seed).hasSizeLessThanOrEqualTo(2);
  }
}
