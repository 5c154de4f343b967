package dev.millwright.queues.kueue.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.backend.KueueFeatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          false | false | ''
          false | false | 'a: [broken'
          false | false | 'kind: Configuration'
          true  | false | 'fairSharing: {preemptionStrategies: [LessThanInitialShare]}'
          true  | false | 'fairSharing: {enable: true}'
          false | false | 'fairSharing: {enable: false}'
          false | true  | 'admissionFairSharing: {usageHalfLifeTime: 168h}'
          """)
  void readsWhatIsOn(boolean fair, boolean admission, String text) {
    assertThat(Features.of(text)).isEqualTo(new KueueFeatures(fair, admission));
  }

  @Test
  void nothingIsOnWhereThereIsNoConfiguration() {
    assertThat(Features.of(null)).isEqualTo(new KueueFeatures(false, false));
  }
}
