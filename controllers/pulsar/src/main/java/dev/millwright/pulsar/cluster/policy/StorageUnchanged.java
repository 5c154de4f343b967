package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.gather.ObservedClaim;
import dev.millwright.pulsar.cluster.gather.ObservedWorkload;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import dev.millwright.pulsar.cluster.profile.ResolvedVolume;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Volumes of living pods: Kubernetes changes neither their class nor their number. */
final class StorageUnchanged implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    List<String> faults =
        claim.wanted().sets().stream()
            .flatMap(
                set ->
                    claim.facts().workload(ObjectNames.of(claim.wanted(), set)).stream()
                        .flatMap(existing -> faults(set, existing)))
            .toList();
    return faults.isEmpty()
        ? Verdict.pass()
        : Verdict.fail(Refusal.STORAGE_CHANGE_REFUSED, String.join(" ", faults));
  }

  private static Stream<String> faults(ResolvedSet set, ObservedWorkload existing) {
    return set.volumes().stream()
        .flatMap(volume -> Stream.ofNullable(fault(set, volume, claims(existing, volume))));
  }

  /** Claims of one purpose are named after it, with a number where there are several. */
  private static List<ObservedClaim> claims(ObservedWorkload existing, ResolvedVolume volume) {
    return existing.claims().stream()
        .filter(claim -> claim.name().matches(volume.purpose() + "(-\\d+)?"))
        .toList();
  }

  private static @Nullable String fault(
      ResolvedSet set, ResolvedVolume volume, List<ObservedClaim> claims) {
    String field = "%s of %s".formatted(volume.purpose(), set.workload());
    if (claims.size() != volume.count()) {
      return "The number of volumes for %s is %d, but the pods have %d; set count back to %d."
          .formatted(field, volume.count(), claims.size(), claims.size());
    }
    for (ObservedClaim claim : claims) {
      int growth = volume.size().getNumericalAmount().compareTo(claim.size().getNumericalAmount());
      if (growth != 0) {
        return growth < 0
            ? "The size for %s is %s, but the volumes have %s and cannot shrink; set it back to %s."
                .formatted(field, volume.size(), claim.size(), claim.size())
            : "The size for %s is %s, but the volumes have %s, and this controller does not grow volumes yet; if the spec sets it, remove it first, for the API lets no size shrink, then set it back to %s."
                .formatted(field, volume.size(), claim.size(), claim.size());
      }
      if (!Objects.equals(volume.storageClassName(), claim.storageClassName())) {
        return otherClass(field, volume.storageClassName(), claim.storageClassName());
      }
    }
    return null;
  }

  /** Saying nothing is no name either, even where it is that of the default class. */
  private static String otherClass(
      String field, @Nullable String wanted, @Nullable String present) {
    return "The storageClassName for %s is %s, but the volumes were made with %s and cannot move; %s."
        .formatted(
            field,
            wanted == null ? "not set" : "'" + wanted + "'",
            present == null ? "none set" : "'" + present + "'",
            present == null ? "remove it" : "set it back");
  }
}
