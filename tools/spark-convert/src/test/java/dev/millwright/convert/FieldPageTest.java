package dev.millwright.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.convert.apache.ApacheApplication;
import dev.millwright.convert.kubeflow.KubeflowApplication;
import dev.millwright.convert.kubeflow.KubeflowConnect;
import dev.millwright.convert.kubeflow.KubeflowSchedule;
import dev.millwright.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of fields is made from the tables; {@code -Dgolden.update=true} writes it anew. */
class FieldPageTest {
  private static final String HEAD =
      """
      # Fields of other Spark operators

      Made from the converter's tables by `make golden`; do not edit. [Moving in](../moving-in-spark.md)
      says how to use it. The outcome is the usual one: a value that cannot be taken over is refused,
      and the report says why and what to do instead. What is in no table is refused as unknown.

      - **kept**: it is said here too, with the same meaning, if under another name
      - **changed**: it is said in another way, or left out because nothing is lost by that
      - **refused**: somebody has to decide
      """;

  @Test
  void thePageIsThatOfTheTables() throws IOException {
    Path page = Checkout.root().resolve("docs/reference/spark-convert.md");
    String made =
        HEAD
            + Metadata.root("SparkApplication").section("All objects", "")
            + KubeflowApplication.TABLE.section(
                "SparkApplication of `sparkoperator.k8s.io/v1beta2`", "spec.")
            + KubeflowSchedule.TABLE.section(
                "ScheduledSparkApplication of `sparkoperator.k8s.io/v1beta2`", "spec.")
            + KubeflowConnect.TABLE.section(
                "SparkConnect of `sparkoperator.k8s.io/v1alpha1`", "spec.")
            + ApacheApplication.TABLE.section("SparkApplication of `spark.apache.org/v1`", "spec.");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(page, made);
    }
    assertThat(page).hasContent(made);
  }
}
