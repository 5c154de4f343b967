package dev.millwright.pulsar.cluster.status;

import dev.millwright.api.pulsar.BrokerSettings;
import dev.millwright.api.pulsar.ScaleStatus;
import dev.millwright.api.pulsar.ServingSet;
import dev.millwright.common.label.Labels;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.gather.ObservedWorkload;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the scale subresource reads. It writes {@code spec.brokers.replicas}, the number of every
 * set that names none of its own, so it is told of brokers only where that is one set: were it told
 * a sum over several, each of them would be given the sum, again and again.
 */
final class BrokerScale {

  private static final String APPLICATION = "pulsar";

  private BrokerScale() {}

  /** The one set that takes the number; null where none or several do. */
  static @Nullable ScaleStatus of(
      @Nullable BrokerSettings spec, ResolvedCluster cluster, ClusterFacts facts) {
    List<ServingSet> named = spec == null || spec.sets() == null ? List.of() : spec.sets();
    List<ResolvedSet> taking =
        cluster.brokers().stream()
            .filter(
                set ->
                    named.stream()
                        .noneMatch(
                            wish -> wish.name().equals(set.name()) && wish.replicas() != null))
            .toList();
    return taking.size() == 1 ? scale(cluster, taking.getFirst(), facts) : null;
  }

  private static ScaleStatus scale(ResolvedCluster cluster, ResolvedSet set, ClusterFacts facts) {
    Map<String, String> labels =
        new TreeMap<>(Labels.selector(APPLICATION, cluster.name(), Component.BROKER.label()));
    labels.put(Labels.SET, set.name());
    return new ScaleStatus(
        facts.workload(ObjectNames.of(cluster, set)).map(ObservedWorkload::desired).orElse(0),
        labels.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(",")));
  }
}
