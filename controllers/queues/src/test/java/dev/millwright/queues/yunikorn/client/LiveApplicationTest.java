package dev.millwright.queues.yunikorn.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.yunikorn.client.LiveApplication.Ask;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveApplicationTest {
  private static final long SUBMITTED = 1_000;
  private static final SortedMap<String, Long> CORE = new TreeMap<>(Map.of("vcore", 1000L));

  @ParameterizedTest(name = "{0} after {1} s, of {2}, asks {3}")
  @CsvSource({
    "New,      61, ,     false, true",
    "New,      59, ,     false, false",
    "New,      61, team, false, false",
    "New,      61, ,     true,  false",
    "Accepted, 61, ,     false, false",
    "Running,  61, ,     false, false",
  })
  void isForgottenWhenNothingOfItIsThere(
      String state, int seconds, @Nullable String namespace, boolean asks, boolean forgotten) {
    var application =
        new LiveApplication(
            "spark-1",
            namespace,
            state,
            SUBMITTED * 1_000_000_000,
            asks ? CORE : Collections.emptySortedMap(),
            asks ? new Ask(CORE, "") : null,
            0,
            0);
    assertThat(application.isForgotten(Instant.ofEpochSecond(SUBMITTED + seconds)))
        .isEqualTo(forgotten);
  }
}
