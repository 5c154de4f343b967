package dev.millwright.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.convert.apache.ApacheApplication;
import dev.millwright.convert.kubeflow.KubeflowApplication;
import dev.millwright.convert.kubeflow.KubeflowConnect;
import dev.millwright.convert.kubeflow.KubeflowSchedule;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
            + table("All objects", "", Metadata.root("SparkApplication"))
            + table(
                "SparkApplication of `sparkoperator.k8s.io/v1beta2`",
                "spec.",
                KubeflowApplication.TABLE)
            + table(
                "ScheduledSparkApplication of `sparkoperator.k8s.io/v1beta2`",
                "spec.",
                KubeflowSchedule.TABLE)
            + table(
                "SparkConnect of `sparkoperator.k8s.io/v1alpha1`", "spec.", KubeflowConnect.TABLE)
            + table("SparkApplication of `spark.apache.org/v1`", "spec.", ApacheApplication.TABLE);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(page, made);
    }
    assertThat(page).hasContent(made);
  }

  private static String table(String title, String prefix, FieldTable<?> table) {
    var text =
        new StringBuilder(
            "\n## %s\n\n| Field | Outcome | Here |\n|---|---|---|\n".formatted(title));
    List<FieldTable.Row> rows = table.rows(prefix);
    for (FieldTable.Row row : rows) {
      text.append(
          "| `%s` | %s | %s |\n"
              .formatted(row.path(), row.usual().name().toLowerCase(Locale.ROOT), row.becomes()));
    }
    return text.toString();
  }
}
