package dev.millwright.common.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A plan of one object of each kind. */
record LampPlan(List<StatefulSet> sets, List<Service> services, List<ConfigMap> configMaps) {
  static final String TENANT =
      """
      apiVersion: pulsar.millwright.dev/v1alpha1
      kind: PulsarTenant
      metadata: {name: lamp}
      spec: {clusterRef: {name: any}}
      """;

  /**
   * The objects of {@code planned-objects.yaml}, anew each time: the framework writes into them.
   */
  static LampPlan read(String namespace) {
    try (var in =
        Objects.requireNonNull(LampPlan.class.getResourceAsStream("planned-objects.yaml"))) {
      var all = new KubernetesSerialization().<List<HasMetadata>>unmarshal(in);
      all.forEach(object -> object.getMetadata().setNamespace(namespace));
      return new LampPlan(
          of(all, StatefulSet.class), of(all, Service.class), of(all, ConfigMap.class));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read planned-objects.yaml", e);
    }
  }

  int size() {
    return sets.size() + services.size() + configMaps.size();
  }

  private static <T> List<T> of(List<HasMetadata> objects, Class<T> type) {
    return objects.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
