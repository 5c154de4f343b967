package dev.millwright.queues.convert.out.yarn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.convert.source.Outcome;
import dev.millwright.convert.source.Report;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.convert.out.Form;
import dev.millwright.queues.convert.out.Target;
import dev.millwright.queues.plan.Tree;
import dev.millwright.queues.tree.Amounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The configuration of YARN's capacity scheduler, which no controller writes. */
public final class YarnTarget implements Target {
  private final YarnAmounts amounts;

  /** With what a person says beside the queues. */
  public YarnTarget(Settings settings) {
    this.amounts = new YarnAmounts(settings);
  }

  @Override
  public String word() {
    return "yarn";
  }

  /** There is no QueueBackend for YARN; queues of any can go there. */
  @Override
  public boolean fits(QueueBackendSpec spec) {
    return true;
  }

  @Override
  public QueueBackendSpec settings(Settings settings) {
    var capacity = new Amounts(settings.capacity()).quantities();
    return new QueueBackendSpec(null, null, null, null, capacity.isEmpty() ? null : capacity, null);
  }

  @Override
  public FidelityLedger fidelity(QueueView queue) {
    return YarnFidelity.of(queue, amounts);
  }

  @Override
  public SequencedMap<String, List<ObjectNode>> objects(Tree tree) {
    var objects = new LinkedHashMap<String, List<ObjectNode>>();
    if (!tree.wanted().tree().accepted().isEmpty()) {
      objects.put(PropertiesText.FILE, List.of(YarnProperties.of(tree.wanted(), amounts)));
    }
    return objects;
  }

  @Override
  public void tellByHand(Tree tree, String queue, Report report) {
    List<String> missing = YarnProperties.missingInMax(tree.wanted(), queue, amounts);
    if (!missing.isEmpty()) {
      report.add(
          "spec.max",
          Outcome.REFUSED,
          "is left out, for YARN wants %s in it, and nobody says how much there is: say it in max too, or by --capacity %s=AMOUNT"
              .formatted(String.join(" and ", missing), missing.getFirst()));
    }
  }

  @Override
  public Form form() {
    return new PropertiesText();
  }
}
