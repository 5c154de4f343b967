package dev.millwright.pulsar.cluster.profile;

import dev.millwright.common.name.Names;
import java.util.Set;
import java.util.TreeSet;

/** Names of the objects of a cluster. */
public final class ObjectNames {

  /** What prepares the metadata store, as a part of names. */
  public static final String INITIALIZE = "initialize";

  private ObjectNames() {}

  /** {@code <cluster>-<suffix>}, of a Service, a Job or a disruption budget. */
  public static String of(String cluster, String suffix) {
    return Names.of(cluster, suffix);
  }

  /** Name of the StatefulSet or Deployment of a set, and of its ConfigMap. */
  public static String of(ResolvedCluster cluster, ResolvedSet set) {
    return Names.ofStatefulSet(cluster.name(), set.workload());
  }

  /** Names that can be those of another cluster's objects; all others end in a word of ours. */
  public static Set<String> all(ResolvedCluster cluster) {
    Set<String> names = new TreeSet<>();
    names.add(of(cluster.name(), INITIALIZE));
    cluster.sets().forEach(set -> names.add(of(cluster, set)));
    return names;
  }
}
