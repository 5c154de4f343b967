package dev.millwright.pulsar.cluster.desired;

import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.AffinityBuilder;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.NodeSelectorTermBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which nodes the pods of a set go. */
final class Placement {

  private static final String HOST = "kubernetes.io/hostname";
  private static final String ZONE = "topology.kubernetes.io/zone";

  private Placement() {}

  /** A person's affinity or the profile's, and the set's zones; null where there is neither. */
  static @Nullable Affinity affinity(ResolvedCluster cluster, ResolvedSet set) {
    Affinity affinity = set.pod().affinity();
    if (affinity == null && set.pod().spreadByProfile()) {
      affinity = apart(cluster, set);
    }
    return set.zones().isEmpty() ? affinity : within(set.zones(), affinity);
  }

  /** Preferred, not required: a cluster that lost a host must still be able to start all pods. */
  private static Affinity apart(ResolvedCluster cluster, ResolvedSet set) {
    return new AffinityBuilder()
        .withNewPodAntiAffinity()
        .addNewPreferredDuringSchedulingIgnoredDuringExecution()
        .withWeight(100)
        .withNewPodAffinityTerm()
        .withLabelSelector(selector(cluster, set))
        .withTopologyKey(HOST)
        .endPodAffinityTerm()
        .endPreferredDuringSchedulingIgnoredDuringExecution()
        .endPodAntiAffinity()
        .build();
  }

  /** Terms are alternatives, so each of them must name the zones. */
  private static Affinity within(List<String> zones, @Nullable Affinity affinity) {
    AffinityBuilder builder =
        affinity == null ? new AffinityBuilder() : new AffinityBuilder(affinity);
    var nodes = builder.editOrNewNodeAffinity();
    var required = nodes.editOrNewRequiredDuringSchedulingIgnoredDuringExecution();
    List<NodeSelectorTerm> terms = required.buildNodeSelectorTerms();
    List<NodeSelectorTerm> base =
        terms == null || terms.isEmpty() ? List.of(new NodeSelectorTerm()) : terms;
    return required
        .withNodeSelectorTerms(base.stream().map(term -> withZones(term, zones)).toList())
        .endRequiredDuringSchedulingIgnoredDuringExecution()
        .endNodeAffinity()
        .build();
  }

  private static NodeSelectorTerm withZones(NodeSelectorTerm term, List<String> zones) {
    return new NodeSelectorTermBuilder(term)
        .addNewMatchExpression()
        .withKey(ZONE)
        .withOperator("In")
        .withValues(zones)
        .endMatchExpression()
        .build();
  }

  /** A person's constraints, on the set's pods where they name none; else the profile's. */
  static List<TopologySpreadConstraint> spread(ResolvedCluster cluster, ResolvedSet set) {
    List<TopologySpreadConstraint> wished = set.pod().spread();
    if (wished != null) {
      return wished.stream()
          .map(
              constraint ->
                  constraint.getLabelSelector() == null
                      ? new TopologySpreadConstraintBuilder(constraint)
                          .withLabelSelector(selector(cluster, set))
                          .build()
                      : constraint)
          .toList();
    }
    if (!set.pod().spreadByProfile()) {
      return List.of();
    }
    return List.of(
        new TopologySpreadConstraintBuilder()
            .withMaxSkew(1)
            .withTopologyKey(ZONE)
            .withWhenUnsatisfiable("ScheduleAnyway")
            .withLabelSelector(selector(cluster, set))
            .build());
  }

  private static LabelSelector selector(ResolvedCluster cluster, ResolvedSet set) {
    return new LabelSelectorBuilder().withMatchLabels(ObjectLabels.selector(cluster, set)).build();
  }
}
