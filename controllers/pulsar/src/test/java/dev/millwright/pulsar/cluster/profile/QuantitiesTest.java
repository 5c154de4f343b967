package dev.millwright.pulsar.cluster.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

  /** The right-hand side is what a Kubernetes API server stores for the left. */
  @ParameterizedTest
  @CsvSource({
    "1024Mi, 1Gi",
    "4096Mi, 4Gi",
    "1.5Gi, 1536Mi",
    "0.5, 500m",
    "1500m, 1500m",
    "1000m, 1",
    "2000, 2k",
    "1073741824, 1073741824",
    "0.5Ki, 512",
    "0, 0",
    "1e3, 1e3",
    "100M, 100M",
    "3Ti, 3Ti",
    "1E, 1E",
    "3Ei, 3Ei",
    "99999999999999Ei, 99999999999999Ei",
  })
  void areStoredInTheirShortestForm(String written, String stored) {
    assertThat(Quantities.normal(new Quantity(written)).toString()).isEqualTo(stored);
  }
}
