package dev.millwright.queues.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BurstsTest {
  private final AtomicLong now = new AtomicLong(-5_000_000_000L); // such a clock may begin anywhere
  private final Bursts bursts = new Bursts(now::get);

  @Test
  void withoutChangesNothingWaits() {
    assertThat(bursts.pause("volcano")).isZero();
    pass(10);
    assertThat(bursts.pause("volcano")).isZero();
  }

  @Test
  void aPassWaitsUntilNothingIsChangedAnyMore() {
    bursts.changed();
    pass(60);
    assertThat(bursts.pause("volcano")).isEqualTo(Duration.ofMillis(40));
    bursts.changed();
    pass(40);
    assertThat(bursts.pause("volcano")).isEqualTo(Duration.ofMillis(60));
    pass(60);
    assertThat(bursts.pause("volcano")).isZero();
  }

  @Test
  void changesWithoutEndHoldItUpForASecondAtMost() {
    assertThat(passesOf(3_500)).isEqualTo(3);
  }

  @Test
  void theLastSecondOfABurstIsNotExceeded() {
    bursts.changed();
    for (int i = 0; i < 19; i++) {
      pass(50);
      bursts.changed();
    }
    assertThat(bursts.pause("volcano")).isEqualTo(Duration.ofMillis(50));
  }

  @Test
  void eachBackEndHasPassesOfItsOwn() {
    int volcano = 0;
    int yuniKorn = 0;
    for (int at = 0; at < 3_500; at += 10) {
      bursts.changed();
      volcano += bursts.pause("volcano").isZero() ? 1 : 0;
      yuniKorn += bursts.pause("yunikorn").isZero() ? 1 : 0;
      pass(10);
    }
    assertThat(volcano).isEqualTo(3);
    assertThat(yuniKorn).isEqualTo(3);
  }

  private int passesOf(int millis) {
    int passes = 0;
    for (int at = 0; at < millis; at += 10) {
      bursts.changed();
      passes += bursts.pause("volcano").isZero() ? 1 : 0;
      pass(10);
    }
    return passes;
  }

  private void pass(long millis) {
    now.addAndGet(Duration.ofMillis(millis).toNanos());
  }
}
