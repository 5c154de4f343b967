package dev.millwright.pulsar.cluster.gather;

import java.util.List;

/**
 * What lies around the objects of a cluster and decides whether they may be made.
 *
 * @param missingClasses volumes that no storage class would make
 * @param kept volume claims of a former cluster of the same name
 * @param clashes names that another PulsarCluster has
 * @param storeHolders other PulsarClusters whose metadata is in the store that is asked for
 */
public record Surroundings(
    List<MissingClass> missingClasses,
    KeptVolumes kept,
    List<NameClash> clashes,
    List<StoreHolder> storeHolders) {

  /** Nothing in the way. */
  public static final Surroundings CLEAR =
      new Surroundings(List.of(), KeptVolumes.NONE, List.of(), List.of());

  public Surroundings {
    missingClasses = List.copyOf(missingClasses);
    clashes = List.copyOf(clashes);
    storeHolders = List.copyOf(storeHolders);
  }
}
