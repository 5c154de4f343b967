package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.gather.NameClash;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Two clusters that write one object would undo each other's work for ever. */
final class NamesFree implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    List<NameClash> clashes = claim.facts().around().clashes();
    return clashes.isEmpty()
        ? Verdict.pass()
        : Verdict.fail(
            Refusal.NAME_TAKEN,
            "metadata.name %s with the names of its sets gives %s; give this PulsarCluster or its set another name."
                .formatted(
                    claim.wanted().name(),
                    clashes.stream()
                        .map(
                            clash ->
                                "the name %s, which belongs to the PulsarCluster %s"
                                    .formatted(clash.name(), clash.cluster()))
                        .collect(Collectors.joining(" and "))));
  }
}
