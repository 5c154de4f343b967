package dev.millwright.pulsar.cluster.desired;

import dev.millwright.common.label.Labels;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.Map;
import java.util.TreeMap;

/** Labels and metadata of the objects of a cluster. */
public final class ObjectLabels {

  /** What runs in all these pods. */
  public static final String APPLICATION = "pulsar";

  /** The controller, by which its informers find what it made. */
  public static final String CONTROLLER = "millwright-pulsar";

  private ObjectLabels() {}

  /** Labels of all pods of a component. */
  static Map<String, String> selector(ResolvedCluster cluster, Component component) {
    return Labels.selector(APPLICATION, cluster.name(), component.label());
  }

  /** Labels of the pods of one set. */
  static Map<String, String> selector(ResolvedCluster cluster, ResolvedSet set) {
    Map<String, String> labels = new TreeMap<>(selector(cluster, set.component()));
    labels.put(Labels.SET, set.name());
    return labels;
  }

  /** Labels of the objects of one set. */
  static Map<String, String> of(ResolvedCluster cluster, ResolvedSet set) {
    Map<String, String> labels =
        new TreeMap<>(Labels.of(APPLICATION, cluster.name(), set.component().label(), CONTROLLER));
    labels.put(Labels.SET, set.name());
    return labels;
  }

  /** Metadata of an object that belongs to a component, not to one set. */
  static ObjectMeta meta(ResolvedCluster cluster, String component, String name) {
    return new ObjectMetaBuilder()
        .withNamespace(cluster.namespace())
        .withName(name)
        .withLabels(Labels.of(APPLICATION, cluster.name(), component, CONTROLLER))
        .build();
  }

  /** Metadata of an object of one set. */
  static ObjectMeta meta(ResolvedCluster cluster, ResolvedSet set, String name) {
    return new ObjectMetaBuilder()
        .withNamespace(cluster.namespace())
        .withName(name)
        .withLabels(of(cluster, set))
        .build();
  }
}
