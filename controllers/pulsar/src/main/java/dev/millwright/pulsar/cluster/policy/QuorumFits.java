package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.profile.Quorums;
import dev.millwright.pulsar.cluster.reason.Refusal;

/** No ledger could be created where an ensemble needs more bookies than there are. */
final class QuorumFits implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    Quorums quorums = claim.wanted().quorums();
    int bookies = claim.wanted().bookieCount();
    if (claim.wanted().standalone() != null) {
      return Verdict.pass();
    }
    if (quorums.ensemble() > bookies) {
      return Verdict.fail(
          Refusal.QUORUM_TOO_LARGE,
          "spec.replication.ensemble is %d, but all bookie sets together have %d bookies; raise spec.bookies.replicas or lower the ensemble."
              .formatted(quorums.ensemble(), bookies));
    }
    if (quorums.write() > quorums.ensemble() || quorums.ack() > quorums.write()) {
      return Verdict.fail(
          Refusal.QUORUM_ORDER,
          "spec.replication is ensemble %d, writeQuorum %d, ackQuorum %d; each must be at most the one before."
              .formatted(quorums.ensemble(), quorums.write(), quorums.ack()));
    }
    return Verdict.pass();
  }
}
