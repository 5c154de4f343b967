package dev.millwright.pulsar;

import dev.millwright.common.condition.CommonReason;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.ConditionType.Meaning;
import dev.millwright.common.condition.Mark;
import dev.millwright.common.condition.Reason;
import dev.millwright.common.status.StatusFactory;
import dev.millwright.pulsar.cluster.reason.ClusterCondition;
import dev.millwright.pulsar.cluster.status.PulsarClusterStatusFactory;
import dev.millwright.pulsar.content.status.ContentStatusFactory;
import java.util.ArrayList;
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

  private static final String CONTENT = "PulsarTenant, PulsarNamespace, PulsarTopic";

  private static final String THROUGH =
      """

      `Reconciling` also carries, word for word, what Kubernetes says of a pod that does not run,
      like `ImagePullBackOff`, `CrashLoopBackOff` or `Unschedulable`.
      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  private ConditionsPage() {}

  static String text() {
    var page = new ConditionsPage();
    Stream.concat(ConditionType.meanings().stream(), ClusterCondition.meanings().stream())
        .forEach(page::type);
    page.section("Every kind", StatusFactory.class, List.of(CommonReason.values()));
    page.section("PulsarCluster", PulsarClusterStatusFactory.class, DocumentedReasons.CLUSTER);
    page.page.append(THROUGH);
    page.section(CONTENT, ContentStatusFactory.class, DocumentedReasons.CONTENT);
    return page.page.toString();
  }

  private void type(Meaning meaning) {
    List<String> kinds = new ArrayList<>();
    if (carries(DocumentedReasons.CLUSTER, meaning.type())) {
      kinds.add("PulsarCluster");
    }
    if (carries(DocumentedReasons.CONTENT, meaning.type())) {
      kinds.add(CONTENT);
    }
    row(
        code(meaning.type()),
        meaning.text(),
        kinds.isEmpty() ? "none yet" : String.join(", ", kinds));
  }

  private static boolean carries(List<Reason> reasons, String type) {
    return reasons.stream()
        .flatMap(reason -> reason.marks().stream())
        .anyMatch(mark -> mark.type().equals(type));
  }

  private void section(String title, Class<?> writer, List<? extends Reason> reasons) {
    page.append("\n## ").append(title).append("\n\nWritten by ");
    page.append(code(writer.getSimpleName())).append(" alone.");
    page.append("\n\n| Reason | Conditions | Meaning | What to do |\n|---|---|---|---|\n");
    reasons.forEach(
        reason -> row(code(reason.word()), marks(reason.marks()), reason.meaning(), reason.cure()));
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
