package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.gather.MissingClass;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A volume of a class that does not exist is never made, and its pod never starts. */
final class StorageClassesExist implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    List<MissingClass> missing =
        claim.facts().around().missingClasses().stream().filter(c -> c.name() != null).toList();
    return missing.isEmpty()
        ? Verdict.pass()
        : Verdict.fail(
            Refusal.STORAGE_CLASS_NOT_FOUND,
            "The storageClassName for %s is %s, which does not exist; create the StorageClass, name one that 'kubectl get storageclass' lists, or leave it out for the default."
                .formatted(volumes(missing), names(missing)));
  }

  static String volumes(List<MissingClass> missing) {
    return missing.stream().map(MissingClass::volume).collect(Collectors.joining(", "));
  }

  private static String names(List<MissingClass> missing) {
    return missing.stream()
        .map(MissingClass::name)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
