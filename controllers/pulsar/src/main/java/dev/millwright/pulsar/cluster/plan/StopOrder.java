package dev.millwright.pulsar.cluster.plan;

import dev.millwright.pulsar.cluster.profile.Component;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stops before what when a cluster is deleted. A broker closes its ledgers only while bookies
 * are there, and a bookie takes its name out of the metadata store only while the store is there; a
 * name left behind keeps the bookie's successor out until the session of the former one expires.
 */
public final class StopOrder {

  private static final List<Set<Component>> STAGES =
      List.of(
          Set.of(Component.PROXY, Component.BROKER, Component.AUTORECOVERY),
          Set.of(Component.BOOKIE));

  private StopOrder() {}

  /**
   * Which components stop now.
   *
   * @param left labels of the components of which a workload or a pod is still there
   * @return labels of those to stop before anything else goes; empty when all that is left may go
   *     at once
   */
  public static Set<String> now(Set<String> left) {
    return STAGES.stream()
        .map(
            stage ->
                stage.stream()
                    .map(Component::label)
                    .filter(left::contains)
                    .collect(Collectors.toUnmodifiableSet()))
        .filter(stage -> !stage.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }
}
