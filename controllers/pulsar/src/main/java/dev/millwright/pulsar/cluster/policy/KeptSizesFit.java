package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.config.Paths;
import dev.millwright.pulsar.cluster.gather.KeptVolumes;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.profile.ResolvedVolume;
import dev.millwright.pulsar.cluster.reason.Refusal;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kubernetes mounts a kept volume whatever size is asked for, so that a spec could name one size
 * and run on another. As with living pods, volumes neither shrink nor grow. The smallest one
 * counts: somebody may have grown some of them by hand, and there has to be a size that is right.
 */
final class KeptSizesFit implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    boolean anew = claim.facts().workloads().isEmpty();
    List<String> faults =
        claim.wanted().sets().stream().flatMap(set -> faults(set, kept(claim, set), anew)).toList();
    return faults.isEmpty()
        ? Verdict.pass()
        : Verdict.fail(Refusal.STORAGE_CHANGE_REFUSED, String.join(" ", faults));
  }

  private static KeptVolumes kept(ClusterClaim claim, ResolvedSet set) {
    return claim.facts().around().kept().of(ObjectNames.of(claim.wanted(), set));
  }

  private static Stream<String> faults(ResolvedSet set, KeptVolumes kept, boolean anew) {
    return set.volumes().stream()
        .flatMap(volume -> Stream.ofNullable(fault(set, volume, of(kept, volume), anew)));
  }

  private static KeptVolumes of(KeptVolumes kept, ResolvedVolume volume) {
    List<String> templates = Paths.claims(volume);
    return new KeptVolumes(
        kept.claims().stream().filter(claim -> templates.contains(claim.template())).toList());
  }

  /** In a cluster that lives, too large a volume must not keep a lost set from coming back. */
  private static @Nullable String fault(
      ResolvedSet set, ResolvedVolume volume, KeptVolumes kept, boolean anew) {
    Quantity smallest = kept.smallest();
    int growth =
        smallest == null
            ? 0
            : volume.size().getNumericalAmount().compareTo(smallest.getNumericalAmount());
    if (growth == 0 || (growth < 0 && !anew)) {
      return null;
    }
    return "The size for %s of %s is %s, but volumes of %s are kept from a former cluster of this name, and %s set it to %s, %s"
        .formatted(
            volume.purpose(),
            set.workload(),
            volume.size(),
            smallest,
            growth < 0
                ? "they cannot shrink;"
                : "this controller does not grow volumes yet; if the spec sets it, remove it first, for the API lets no size shrink, then",
            smallest,
            KeptText.orDelete(kept));
  }
}
