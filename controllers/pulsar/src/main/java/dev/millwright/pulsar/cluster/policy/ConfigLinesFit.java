package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.config.ConfigLine;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.util.List;
import java.util.stream.Stream;

/** A line of configuration that is more than one, or none, would change what others say. */
final class ConfigLinesFit implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    List<String> faults =
        claim.wanted().sets().stream().flatMap(ConfigLinesFit::faults).distinct().toList();
    return faults.isEmpty()
        ? Verdict.pass()
        : Verdict.fail(Refusal.CONFIG_LINE_BROKEN, String.join(" ", faults));
  }

  private static Stream<String> faults(ResolvedSet set) {
    return set.config().entrySet().stream()
        .flatMap(
            line ->
                Stream.ofNullable(ConfigLine.problem(line.getKey(), line.getValue()))
                    .map(
                        problem ->
                            "config of %s: the line '%s' %s."
                                .formatted(
                                    set.workload(),
                                    line.getKey().replaceAll("\\R", " "),
                                    problem)));
  }
}
