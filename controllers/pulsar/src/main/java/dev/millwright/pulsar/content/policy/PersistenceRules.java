package dev.millwright.pulsar.content.policy;

import dev.millwright.api.pulsar.Policies;
import dev.millwright.api.pulsar.Replication;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.content.status.ContentReason;
import org.jspecify.annotations.Nullable;

/** What of a namespace's or topic's persistence Pulsar would take and then never fulfil. */
public final class PersistenceRules {

  private PersistenceRules() {}

  /**
   * Whether each entry finds as many bookies as it is to be written to. An ensemble may be larger:
   * brokers of our clusters stripe over what there is.
   *
   * @param policies policies of the spec; null where there are none
   * @param cluster name of the PulsarCluster
   * @param bookies how many it has; null where nobody tells, as with clusters someone else runs
   */
  public static Verdict check(
      @Nullable Policies policies, String cluster, @Nullable Integer bookies) {
    Replication wanted = policies == null ? null : policies.persistence();
    Integer copies = wanted == null ? null : wanted.writeQuorum();
    return copies == null || bookies == null || copies <= bookies
        ? Verdict.pass()
        : Verdict.fail(
            ContentReason.TOO_FEW_BOOKIES,
            ("spec.policies.persistence.writeQuorum is %d, but PulsarCluster %s has %d bookies,"
                    + " and nothing could be written. Set it to %d or less, or give the"
                    + " PulsarCluster more bookies.")
                .formatted(copies, cluster, bookies, bookies));
  }
}
