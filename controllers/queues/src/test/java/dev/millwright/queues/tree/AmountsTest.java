package dev.millwright.queues.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource({
    "cpu, 0.5, 500m",
    "cpu, 1500m, 1500m",
    "cpu, 2000m, 2",
    "cpu, 2k, 2000",
    "cpu, 0, 0",
    "memory, 1.5Gi, 1536Mi",
    "memory, 1000, 1000",
    "memory, 1G, 1000000000",
    "memory, 0, 0",
    "hugepages-2Mi, 1Gi, 1024Mi",
    "pods, 1048576, 1048576",
    "example.com/gpu, 8, 8",
    "memory, 8Ei, 8796093022208Mi",
    "memory, 9223372036854775807, 9223372036854775807",
    "memory, 9007199254740993k, 9007199254740993000",
    "memory, 9007199254740993Ki, 9223372036854776832",
  })
  void areWrittenAsKubernetesDoes(String resource, String read, String written) {
    Amounts amounts = Amounts.of(Map.of(resource, new Quantity(read)));

    assertThat(amounts.quantities().get(resource)).hasToString(written);
    assertThat(Amounts.of(amounts.quantities())).isEqualTo(amounts);
  }

  @Test
  void areEqualHoweverTheyWereWritten() {
    assertThat(Amounts.of(Map.of("cpu", new Quantity("2000m"), "memory", new Quantity("1Gi"))))
        .isEqualTo(Written.amounts("cpu:2,memory:1024Mi"))
        .hasSameHashCodeAs(Written.amounts("cpu:2.0,memory:1073741824"));
  }

  @Test
  void tellNothingApartFromNotSaid() {
    Amounts none = Written.amounts("cpu:0");

    assertThat(none).isNotEqualTo(Amounts.NONE);
    assertThat(none.get("cpu")).isEqualTo(BigDecimal.ZERO);
    assertThat(none.get("memory")).isNull();
    assertThat(none.orLess(Written.amounts("cpu:5,memory:1")))
        .isEqualTo(Written.amounts("cpu:0,memory:1"));
    assertThat(none.or(Written.amounts("cpu:5"))).isEqualTo(none);
    assertThat(Amounts.of(null)).isEqualTo(Amounts.NONE);
  }
}
