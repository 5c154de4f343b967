package dev.millwright.pulsar.cluster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopOrderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          zookeeper bookie broker proxy              | broker proxy
          zookeeper bookie autorecovery broker proxy | autorecovery broker proxy
          zookeeper bookie proxy                     | proxy
          zookeeper bookie                           | bookie
          oxia oxia-coordinator bookie               | bookie
          bookie                                     | bookie
          zookeeper                                  | -
          oxia oxia-coordinator                      | -
          standalone                                 | -
          broker initialize                          | broker
          initialize                                 | -
          -                                          | -
          """)
  void stopsWritersBeforeWhatTheyWriteTo(String left, String now) {
    assertThat(StopOrder.now(words(left))).isEqualTo(words(now));
  }

  private static Set<String> words(String text) {
    return text == null
        ? Set.of()
        : Stream.of(text.strip().split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
