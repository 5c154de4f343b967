package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A process that gets less than it needs is killed by the kernel, again and again; one that asks
 * for more than can be counted is started by nobody.
 */
final class MemoryFits implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    List<ResolvedSet> endless =
        claim.wanted().sets().stream().filter(set -> !set.memory().counts()).toList();
    if (!endless.isEmpty()) {
      return Verdict.fail(
          Refusal.MEMORY_TOO_LARGE,
          endless.stream().map(MemoryFits::tooLarge).collect(Collectors.joining(" ")));
    }
    List<ResolvedSet> tight =
        claim.wanted().sets().stream().filter(set -> !set.memory().fits()).toList();
    return tight.isEmpty()
        ? Verdict.pass()
        : Verdict.fail(
            Refusal.MEMORY_TOO_SMALL,
            tight.stream().map(MemoryFits::tooSmall).collect(Collectors.joining(" ")));
  }

  private static String tooLarge(ResolvedSet set) {
    return "resources.limits.memory of %s is %s, by itself or because of resources.requests.memory, and Kubernetes counts less than 8Ei; lower both."
        .formatted(set.workload(), set.resources().limits().get("memory"));
  }

  private static String tooSmall(ResolvedSet set) {
    return "resources.limits.memory of %s is %d Mi, but its Java process needs %d Mi; raise the limit or lower jvm.heap and jvm.directMemory."
        .formatted(set.workload(), set.memory().limit(), set.memory().needed());
  }
}
