package dev.millwright.spark.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.spark.SparkLabels;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.junit.jupiter.api.Test;

class DriverBudgetTest {

  @Test
  void keepsTheOneDriver() {
    var budget =
        DriverBudget.of(
            new Owner("g/v1", "SparkConnect", "jobs", "shared", "0b4ce6f6", SparkLabels.CONNECT));

    assertThat(budget.getMetadata().getName()).isEqualTo("shared-driver");
    assertThat(budget.getSpec().getMinAvailable()).isEqualTo(new IntOrString(1));
    assertThat(budget.getSpec().getMaxUnavailable()).isNull();
    assertThat(budget.getSpec().getSelector().getMatchLabels())
        .containsOnlyKeys(SparkLabels.CONNECT, SparkLabels.ROLE)
        .containsEntry(SparkLabels.CONNECT, "shared")
        .containsEntry(SparkLabels.ROLE, "driver");
    assertThat(budget.getMetadata().getOwnerReferences())
        .singleElement()
        .satisfies(
            owner -> {
              assertThat(owner.getName()).isEqualTo("shared");
              assertThat(owner.getController()).isTrue();
            });
  }
}
