package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.policy.Policy;
import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.gather.MissingClass;
import dev.millwright.pulsar.cluster.reason.Refusal;
import java.util.List;

/** Without a class of its own and without a default one a volume is never made either. */
final class DefaultStorageClassExists implements Policy<ClusterClaim> {

  @Override
  public Verdict check(ClusterClaim claim) {
    List<MissingClass> missing =
        claim.facts().around().missingClasses().stream().filter(c -> c.name() == null).toList();
    return missing.isEmpty()
        ? Verdict.pass()
        : Verdict.fail(
            Refusal.NO_DEFAULT_STORAGE_CLASS,
            "storageClassName is not set for %s, and this Kubernetes has no default StorageClass; set it to one that 'kubectl get storageclass' lists, mark one as the default, or set it to \"\" to use volumes made by hand."
                .formatted(StorageClassesExist.volumes(missing)));
  }
}
