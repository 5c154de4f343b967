package dev.millwright.queues.yunikorn.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentAmountTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "vcore, 2, 2000m, 2000m",
    "vcore, 0.5, 500m, 500m",
    "vcore, 0.0001, 1m, 0m",
    "vcore, 1E+3, 1000000m, 1000000m",
    "vcore, 0, 0m, 0m",
    "memory, 1610612736, 1610612736, 1610612736",
    "memory, 0.5, 1, 0",
    "memory, 1E+18, 1000000000000000000, 1000000000000000000",
    "pods, 10, 10, 10",
    "nvidia.com/gpu, 1.5, 2, 1",
    "memory, 9223372036854775807, 9223372036854775807, 9223372036854775807",
  })
  void writesWholeNumbersGuaranteedUpAndMaxDown(
      String resource, BigDecimal value, String guaranteed, String max) {
    assertThat(DocumentAmount.guaranteed(resource, value)).isEqualTo(guaranteed);
    assertThat(DocumentAmount.max(resource, value)).isEqualTo(max);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "memory, 9223372036854775808",
    "vcore, 9223372036854775.808",
    "pods, -1",
  })
  void refusesWhatYuniKornCannotCount(String resource, BigDecimal value) {
    assertThatThrownBy(() -> DocumentAmount.guaranteed(resource, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(resource);
  }

  /** As YuniKorn's own parser reads: {@code pkg/common/resources/quantity.go}. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "vcore, 10, 10000",
    "vcore, 500m, 500",
    "vcore, 10k, 10000000",
    "vcore, 1Ki, 1024000",
    "memory, 100, 100",
    "memory, 1G, 1000000000",
    "memory, 1Gi, 1073741824",
    "memory, ' 1 Mi ', 1048576",
    "pods, 2E, 2000000000000000000",
    "memory, 7Ei, 8070450532247928832",
    "vcore, 9223372036854775807m, 9223372036854775807",
    // Refused: parts, signs, exponents, units of others, and what is more than 64 bits.
    "vcore, 0.5,",
    "vcore, -1,",
    "vcore, +1,",
    "vcore, 1e3,",
    "vcore, 1000P,",
    "vcore, 9223372036854775807,",
    "memory, 500m,",
    "memory, 1.5Gi,",
    "memory, 1K,",
    "memory, 1gi,",
    "memory, 1mi,",
    "memory, 8Ei,",
    "memory, 9223372036854775808,",
    "memory, Gi,",
    "memory, '',",
    "memory, 1 G i,",
  })
  void readsAsYuniKornReads(String resource, String text, BigInteger amount) {
    assertThat(DocumentAmount.parse(resource, text)).isEqualTo(amount);
  }

  @Test
  void callsCpusByYuniKornsName() {
    assertThat(DocumentAmount.resource("cpu")).isEqualTo("vcore");
    assertThat(DocumentAmount.resource("nvidia.com/gpu")).isEqualTo("nvidia.com/gpu");
  }
}
