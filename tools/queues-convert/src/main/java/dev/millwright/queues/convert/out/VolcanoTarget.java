package dev.millwright.queues.convert.out;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.api.queues.VolcanoSettings;
import dev.millwright.convert.source.Outcome;
import dev.millwright.convert.source.Report;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.backend.VolcanoFeatures;
import dev.millwright.queues.backend.VolcanoFidelity;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.plan.Tree;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueObject;
import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.desired.WantedQueues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Queues of Volcano, for one that is set up as the controller wants it. */
public final class VolcanoTarget implements Target {
  /** Plugin capacity with hierarchy, and action reclaim; the controller itself reads what is on. */
  private static final VolcanoFeatures SET_UP =
      new VolcanoFeatures(true, false, true, true, false, 0, VolcanoFeatures.DEFAULT_MAX_DEPTH);

  private static final ObjectMapper TREES = new ObjectMapper();

  @Override
  public String word() {
    return "volcano";
  }

  @Override
  public boolean fits(QueueBackendSpec spec) {
    return spec.volcano() != null;
  }

  @Override
  public QueueBackendSpec settings(Settings settings) {
    var capacity = new Amounts(settings.capacity()).quantities();
    return new QueueBackendSpec(
        new VolcanoSettings(null, null, null, null, null, null),
        null,
        null,
        null,
        capacity.isEmpty() ? null : capacity,
        null);
  }

  @Override
  public FidelityLedger fidelity(QueueView queue) {
    return VolcanoFidelity.of(queue, SET_UP, UNGUARDED);
  }

  @Override
  public SequencedMap<String, List<ObjectNode>> objects(Tree tree) {
    var objects = new LinkedHashMap<String, List<ObjectNode>>();
    for (WantedQueue queue : wanted(tree)) {
      objects.put(
          queue.name(),
          List.of(
              TREES.valueToTree(
                  QueueObject.of(queue.name(), queue.spec(), tree.wanted().backEnd()))));
    }
    return objects;
  }

  @Override
  public void tellByHand(Tree tree, String queue, Report report) {
    if (wanted(tree).stream().anyMatch(one -> one.name().equals(queue) && one.closed())) {
      report.add(
          "spec.state",
          Outcome.REFUSED,
          "an object cannot say it: close it once it is made, vcctl queue operate -a close -n "
              + queue);
    }
  }

  private static List<WantedQueue> wanted(Tree tree) {
    Wanted wanted = tree.wanted();
    return WantedQueues.of(wanted.tree(), wanted.specs(), Amounts.of(wanted.settings().capacity()));
  }
}
