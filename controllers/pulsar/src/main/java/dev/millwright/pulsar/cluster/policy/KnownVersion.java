package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.profile.PulsarVersions;
import dev.millwright.pulsar.cluster.reason.Refusal;

/** Configuration differs between versions; one we do not know would be configured wrongly. */
final class KnownVersion implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    String version = claim.wanted().version();
    return PulsarVersions.isKnown(version)
        ? Verdict.pass()
        : Verdict.fail(
            Refusal.UNKNOWN_VERSION,
            "spec.version is %s, which this controller does not know; use one of the lines %s, like %s."
                .formatted(
                    version, String.join(", ", PulsarVersions.LINES), PulsarVersions.DEFAULT));
  }
}
