package dev.millwright.pulsar.cluster.reason;

import dev.millwright.common.condition.ConditionType.Meaning;
import java.util.List;

/** Conditions of a PulsarCluster beside those of every kind. */
public final class ClusterCondition {

  /** Whether every ledger has all its copies, as BookKeeper itself says. */
  public static final String BOOKIES_SAFE = "BookiesSafe";

  /** Whether Pulsar knows the racks of our bookies; only clusters that ever had racks say it. */
  public static final String RACKS_PROGRAMMED = "RacksProgrammed";

  private ClusterCondition() {}

  /** What each of them means. */
  public static List<Meaning> meanings() {
    return List.of(
        new Meaning(
            BOOKIES_SAFE,
            "Every ledger has all its copies, as BookKeeper itself says; only then is a bookie restarted."),
        new Meaning(
            RACKS_PROGRAMMED,
            "Pulsar knows the rack of every bookie; only clusters that ever had racks say it."));
  }
}
