package dev.millwright.queues.backend.yunikorn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.yunikorn.document.DocumentChecksum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerDocumentTest {
  /** {@code D1} was live, and {@code D2} is in the ConfigMap. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          why                           | former | live | overdue | ours  | puts back
          it may still come             | D1     | D1   | false   | true  | false
          it did not come               | D1     | D1   | true    | true  | true
          it came                       | D1     | D2   | true    | true  | false
          nobody knows what it runs by  | D1     | D3   | true    | true  | false
          nothing to go back to         |        | D1   | true    | true  | false
          the document is somebody's    | D1     | D1   | true    | false | false
          """,
      useHeadersInDisplayName = true)
  void putsBackWhatRuns(
      String why,
      @Nullable String former,
      String live,
      boolean overdue,
      boolean ours,
      boolean putsBack) {
    var document =
        new FormerDocument(
            found("D2", ours, new DocumentHistory(former, null, null)),
            DocumentChecksum.of(live),
            overdue);
    YuniKornStep step = document.putBack("q");
    assertThat(step != null).as(why).isEqualTo(putsBack);
    if (step != null) {
      assertThat(step)
          .isEqualTo(
              new YuniKornStep(
                  "q",
                  "D1",
                  new PackedDocument.Text("D1"),
                  List.of(),
                  null,
                  DocumentChecksum.of("D2")));
    }
  }

  @Test
  void remembersWhatWasLiveAndNothingElse() {
    assertThat(of("D1", null, "D1").former("D2")).isEqualTo("D1");
    assertThat(of("D2", "D1", "D1").former("D3")).as("D2 was never seen to run").isEqualTo("D1");
    assertThat(of("D2", "D1", "D2").former("D3")).isEqualTo("D2");
    assertThat(of(null, null, "D0").former("D1")).isNull();
  }

  @Test
  void isRefusedUntilSomethingElseIsWanted() {
    var document =
        new FormerDocument(
            found("D1", true, new DocumentHistory(null, DocumentChecksum.of("D2"), null)),
            DocumentChecksum.of("D1"),
            true);
    assertThat(document.isRefused("D2")).isTrue();
    assertThat(document.isRefused("D3")).isFalse();
    assertThat(document.isToBeForgotten()).isTrue();
    assertThat(document.message()).contains("checksum " + DocumentChecksum.of("D1"));
  }

  @Test
  void isWrittenAndReadAsAnnotations() {
    var history = new DocumentHistory("text: ö\n", "ABC", Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(DocumentHistory.of(history.annotations())).isEqualTo(history);
    assertThat(DocumentHistory.of(null)).isEqualTo(DocumentHistory.NONE);
    assertThat(DocumentHistory.NONE.annotations()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsAsIfItWereNotThere() {
    assertThat(
            DocumentHistory.of(
                Map.of(DocumentHistory.FORMER, "?!", DocumentHistory.WRITTEN, "yesterday")))
        .isEqualTo(DocumentHistory.NONE);
    assertThat(DocumentHistory.of(Map.of(DocumentHistory.FORMER, "aGVsbG8=")))
        .isEqualTo(DocumentHistory.NONE);
  }

  @Test
  void whatIsTooLargeForAnAnnotationIsNotKept() {
    var random = new Random(7);
    var text = new StringBuilder();
    random.ints(400_000, ' ', '~').forEach(sign -> text.append((char) sign));
    var history = new DocumentHistory(text.toString(), "ABC", null);
    assertThat(history.annotations()).containsOnlyKeys(DocumentHistory.REFUSED);
    var regular = new DocumentHistory("queue: {max: 1}\n".repeat(50_000), null, null);
    assertThat(Objects.requireNonNull(DocumentHistory.of(regular.annotations()).former()))
        .isEqualTo(regular.former());
  }

  private static FormerDocument of(@Nullable String there, @Nullable String former, String live) {
    return new FormerDocument(
        found(there, true, new DocumentHistory(former, null, null)),
        DocumentChecksum.of(live),
        false);
  }

  private static YuniKornConfig.Found found(
      @Nullable String text, boolean ours, DocumentHistory history) {
    return new YuniKornConfig.Found(text, ours, "queues.yaml", 0, history);
  }
}
