package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import java.util.TreeSet;

/** A volume of a class that does not exist is never made, and its pod never starts. */
final class StorageClassesExist implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    var missing = new TreeSet<>(claim.facts().missingStorageClasses());
    return missing.isEmpty()
        ? Verdict.pass()
        : Verdict.fail(
            "StorageClassNotFound",
            "storageClassName %s does not exist; create the StorageClass, name one that 'kubectl get storageclass' lists, or leave it out for the default."
                .formatted(String.join(", ", missing)));
  }
}
