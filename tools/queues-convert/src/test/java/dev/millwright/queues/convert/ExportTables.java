package dev.millwright.queues.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.convert.out.Target;

/** What becomes of a queue that says every field, for the page of fields. */
final class ExportTables {
  private static final ObjectMapper SPECS = new ObjectMapper();

  private static final String ALL =
      """
      parent: team
      reserved: {cpu: 1}
      guaranteed: {cpu: 2, memory: 8Gi}
      max: {cpu: 4, memory: 16Gi}
      weight: 2
      priority: 5
      order: Fair
      preemption: Never
      fenced: true
      gang: {enabled: true, timeout: 5m}
      limits: [{users: ["*"], max: {cpu: 1, memory: 4Gi}}]
      maxRunningApplications: 10
      submitters:
        users: [ada]
        groups: [staff]
        namespaces: [lab]
        serviceAccounts: [{namespace: lab, name: etl}]
      priorityClassName: high
      state: Drain
      """;

  private ExportTables() {}

  static String page() {
    return section("Kueue", ExportCommand.To.kueue) + section("YARN", ExportCommand.To.yarn);
  }

  private static String section(String name, ExportCommand.To to) {
    Target target = to.target(Settings.NONE);
    QueueBackendSpec backEnd =
        SPECS.convertValue(
            Goldens.yaml("{kueue: {}, capacity: {cpu: 100, memory: 400Gi}}").getFirst(),
            QueueBackendSpec.class);
    var text =
        new StringBuilder(
            """

            ## BatchQueue, exported to %s

            | Field | Outcome | There |
            |---|---|---|
            """
                .formatted(name));
    JsonNode spec = Goldens.yaml(ALL).getFirst();
    var queue = new QueueView(SPECS.convertValue(spec, BatchQueueSpec.class), backEnd, 2, true);
    for (FidelityEntry entry : target.fidelity(queue).entries()) {
      text.append(
          "| `spec.%s` | %s | %s |\n".formatted(entry.field(), outcome(entry), note(entry)));
    }
    return text.toString();
  }

  private static String outcome(FidelityEntry entry) {
    return switch (entry.level()) {
      case Exact -> "kept";
      case Approximated -> "changed";
      case Unsupported -> "refused";
    };
  }

  private static String note(FidelityEntry entry) {
    return entry.note() == null ? "as it says" : entry.note();
  }
}
