package dev.millwright.pulsar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.condition.CommonReason;
import dev.millwright.common.condition.Reason;
import dev.millwright.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The committed page on conditions is what the code says. {@code make manifests} (or {@code
 * -Dmanifests.update=true}) writes it.
 */
class ConditionsPageTest {

  @Test
  void committedPageIsTheGeneratedOne() throws IOException {
    var file = Checkout.root().resolve("docs/conditions.md");
    var page = ConditionsPage.text();
    if (Boolean.getBoolean("manifests.update")) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file).equals(page))
        .as("docs/conditions.md is out of date; run: make manifests")
        .isTrue();
  }

  @Test
  void oneWordMeansOneThingOnAKind() {
    for (List<Reason> reasons : List.of(DocumentedReasons.CLUSTER, DocumentedReasons.CONTENT)) {
      assertThat(Stream.concat(reasons.stream(), Stream.of(CommonReason.values())))
          .extracting(Reason::word)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyReasonSaysWhatItMeans() {
    assertThat(Stream.of(DocumentedReasons.CLUSTER, DocumentedReasons.CONTENT))
        .flatExtracting(reasons -> reasons)
        .allSatisfy(
            reason -> {
              assertThat(reason.word()).matches("([A-Z][a-z]+)+");
              assertThat(reason.meaning()).endsWith(".");
              assertThat(reason.cure()).matches("|.*\\.");
            });
  }
}
