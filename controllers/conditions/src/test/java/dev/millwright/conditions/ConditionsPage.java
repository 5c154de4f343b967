package dev.millwright.conditions;

import dev.millwright.common.condition.CommonReason;
import dev.millwright.common.condition.ConditionType.Meaning;
import dev.millwright.common.condition.Mark;
import dev.millwright.common.condition.Reason;
import dev.millwright.common.status.StatusFactory;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes docs/conditions.md from the reasons and condition types in the code. */
final class ConditionsPage {

  private static final String HEAD =
      """
      # Conditions

      Made from the code by `make manifests`; do not edit. `kubectl get … -o yaml` shows conditions
      in `status.conditions`. One counts only if its `observedGeneration` is the object's
      `metadata.generation`; an older one speaks of a spec that is no more. The message of a
      condition names field, value and cure; this page says what its reason means.

      ## Types

      | Type | Meaning | Kinds |
      |---|---|---|
      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  private ConditionsPage() {}

  static String text() {
    var page = new ConditionsPage();
    Concerns.MEANINGS.forEach(page::type);
    page.section("Every kind", StatusFactory.class, List.of(CommonReason.values()), "");
    Concerns.ALL.forEach(
        concern ->
            page.section(concern.title(), concern.writer(), concern.reasons(), concern.note()));
    return page.page.toString();
  }

  private void type(Meaning meaning) {
    String kinds =
        Concerns.ALL.stream()
            .filter(concern -> concern.carries(meaning.type()))
            .map(Concern::title)
            .collect(Collectors.joining(", "));
    row(code(meaning.type()), meaning.text(), kinds.isEmpty() ? "none yet" : kinds);
  }

  private void section(String title, Class<?> writer, List<? extends Reason> reasons, String note) {
    page.append("\n## ").append(title).append("\n\nWritten by ");
    page.append(code(writer.getSimpleName())).append(" alone.");
    page.append("\n\n| Reason | Conditions | Meaning | What to do |\n|---|---|---|---|\n");
    reasons.forEach(
        reason -> row(code(reason.word()), marks(reason.marks()), reason.meaning(), reason.cure()));
    if (!note.isEmpty()) {
      page.append('\n').append(note);
    }
  }

  private static String marks(List<Mark> marks) {
    return marks.isEmpty()
        ? "event only"
        : marks.stream()
            .map(mark -> code(mark.type()) + " " + mark.status().text())
            .collect(Collectors.joining(", "));
  }

  private void row(String... cells) {
    page.append("| ");
    page.append(
        Stream.of(cells)
            .map(cell -> cell.isEmpty() ? "–" : cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ")));
    page.append(" |\n");
  }

  private static String code(String word) {
    return "`" + word + "`";
  }
}
