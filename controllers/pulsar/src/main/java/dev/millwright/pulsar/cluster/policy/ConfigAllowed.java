package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.config.ReservedKeys;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.util.List;
import java.util.stream.Stream;

/** Lines of configuration that would take what the controller relies on from under it. */
final class ConfigAllowed implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    List<String> faults =
        claim.wanted().sets().stream().flatMap(ConfigAllowed::faults).distinct().toList();
    return faults.isEmpty()
        ? Verdict.pass()
        : Verdict.fail(Refusal.RESERVED_CONFIG_KEY, String.join(" ", faults));
  }

  private static Stream<String> faults(ResolvedSet set) {
    return set.config().keySet().stream()
        .flatMap(
            key ->
                Stream.ofNullable(ReservedKeys.cure(set.component(), key))
                    .map(
                        cure ->
                            "config of %s sets %s, which may not be set: %s."
                                .formatted(set.workload(), key, cure)));
  }
}
