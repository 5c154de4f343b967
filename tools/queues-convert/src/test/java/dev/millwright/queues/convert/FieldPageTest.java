package dev.millwright.queues.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.convert.kueue.KueueTables;
import dev.millwright.queues.convert.volcano.VolcanoTables;
import dev.millwright.queues.convert.yarn.YarnTables;
import dev.millwright.queues.convert.yunikorn.YuniKornTables;
import dev.millwright.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of fields is made from the tables; {@code -Dgolden.update=true} writes it anew. */
class FieldPageTest {
  private static final String HEAD =
      """
      # Fields of other schedulers' queues

      Made from the converter's tables by `make golden`; do not edit. [Moving in](../moving-in-queues.md)
      says how to use it. The outcome is the usual one: a value that cannot be taken over is refused,
      and the report says why and what to do instead. What is in no table is refused as unknown.

      - **kept**: it is said here too, with the same meaning, if under another name
      - **changed**: it is said in another way, or left out because nothing is lost by that
      - **refused**: somebody has to decide
      """;

  private static final String EXPORTS =
      """

      # Fields of BatchQueues

      What becomes of a queue that takes work and says them all, with some value of each; of other
      values the report says more. Of a back end it is what `status.fidelity` would say.
      """;

  @Test
  void thePageIsThatOfTheTables() throws IOException {
    Path page = Checkout.root().resolve("docs/reference/queues-convert.md");
    String made =
        HEAD
            + VolcanoTables.page()
            + YuniKornTables.page()
            + KueueTables.page()
            + YarnTables.page()
            + EXPORTS
            + ExportTables.page();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(page, made);
    }
    assertThat(page).hasContent(made);
  }
}
