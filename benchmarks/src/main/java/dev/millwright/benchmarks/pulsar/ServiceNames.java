package dev.millwright.benchmarks.pulsar;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Keeps the stand-in's names in step with the Services and StatefulSets that exist. */
final class ServiceNames {
  private final KubernetesClient client;
  private final HealthStandIn standIn;
  private Set<String> known = Set.of();

  ServiceNames(KubernetesClient client, HealthStandIn standIn) {
    this.client = client;
    this.standIn = standIn;
  }

  /** Lets the stand-in know the names that cluster DNS would resolve. */
  void refresh(String namespace) throws IOException {
    String suffix = "." + namespace + ".svc.cluster.local";
    Set<String> names = new TreeSet<>();
    for (HasMetadata service : client.services().inNamespace(namespace).list().getItems()) {
      names.add(service.getMetadata().getName() + suffix);
    }
    for (StatefulSet set : client.apps().statefulSets().inNamespace(namespace).list().getItems()) {
      IntStream.range(0, set.getSpec().getReplicas())
          .mapToObj(ordinal -> set.getMetadata().getName() + "-" + ordinal)
          .forEach(pod -> names.add(pod + "." + set.getSpec().getServiceName() + suffix));
    }
    if (!names.equals(known)) {
      standIn.know(names);
      known = names;
    }
  }
}
