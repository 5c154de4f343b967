package dev.millwright.pulsar.cluster.policy;

import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.policy.PolicyChain;
import java.time.Duration;
import java.util.List;

/** The rules of a PulsarCluster, in the order of their weight. */
public final class ClusterPolicies {

  /** A reference may be mended by creating what it names, and nothing tells us when. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

  /** Only a change of the spec can mend these. */
  private static final PolicyChain<ClusterClaim> SPEC =
      new PolicyChain<>(
          List.of(
              new NamesFree(),
              new StoreFree(),
              new MetadataUrlFits(),
              new MetadataUnchanged(),
              new StoreMembersKept(),
              new KeptStoreFits(),
              new KeptVolumesUsed(),
              new StorageUnchanged(),
              new KeptSizesFit(),
              new KnownVersion(),
              new QuorumFits(),
              new RacksOfOneForm(),
              new MemoryFits(),
              new ConfigAllowed(),
              new ConfigLinesFit(),
              new NamesFit()));

  private static final PolicyChain<ClusterClaim> REFERENCES =
      new PolicyChain<>(List.of(new StorageClassesExist(), new DefaultStorageClassExists()));

  private ClusterPolicies() {}

  /** Rejected for a spec that cannot be, Wait for a reference that leads nowhere, else Proceed. */
  public static Outcome check(ClusterClaim claim) {
    Outcome spec = SPEC.check(claim);
    if (!(spec instanceof Outcome.Proceed)) {
      return spec;
    }
    return REFERENCES.failures(claim).stream()
        .findFirst()
        .<Outcome>map(fail -> new Outcome.Wait(fail.reason(), fail.message(), LOOK_AGAIN))
        .orElse(spec);
  }
}
