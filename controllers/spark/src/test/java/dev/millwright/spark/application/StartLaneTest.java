package dev.millwright.spark.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartLaneTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final List<String> woken = new ArrayList<>();
  private final StartLane lane = new StartLane(who -> woken.add(who.getName()));

  @Test
  void whoFindsRoomBeginsAtOnce() {
    List<String> begun = new ArrayList<>();
    assertThat(lane.through(id("a"), () -> begin(begun, "a"), NOW)).isEqualTo(NOW);
    assertThat(begun).containsExactly("a");
    assertThat(woken).isEmpty();
  }

  @Test
  void theOthersAreWokenInTheirOrderOneForEachThatLeaves() {
    inAFullLane(
        StartLane.WIDTH,
        () -> {
          for (String name : List.of("x", "y", "x", "z")) {
            assertThat(lane.through(id(name), StartLaneTest::nothing, NOW)).isAfter(NOW);
          }
          return null;
        });
    assertThat(woken).containsExactly("x", "y", "z");
    List<String> begun = new ArrayList<>();
    lane.through(id("x"), () -> begin(begun, "x"), NOW);
    assertThat(begun).containsExactly("x");
  }

  @Test
  void whoFailsLeavesToo() {
    for (int i = 0; i <= StartLane.WIDTH; i++) {
      assertThatThrownBy(
              () ->
                  lane.through(
                      id("a"),
                      () -> {
                        throw new IllegalStateException("refused");
                      },
                      NOW))
          .hasMessage("refused");
    }
    assertThat(lane.through(id("a"), StartLaneTest::nothing, NOW)).isNull();
  }

  /** Does this inside of as many beginnings as the lane has room for. */
  private @Nullable Instant inAFullLane(int more, Supplier<@Nullable Instant> deed) {
    return more == 0
        ? deed.get()
        : lane.through(id("begins-" + more), () -> inAFullLane(more - 1, deed), NOW);
  }

  private static @Nullable Instant begin(List<String> begun, String name) {
    begun.add(name);
    return NOW;
  }

  private static @Nullable Instant nothing() {
    return null;
  }

  private static ResourceID id(String name) {
    return new ResourceID(name, "jobs");
  }
}
