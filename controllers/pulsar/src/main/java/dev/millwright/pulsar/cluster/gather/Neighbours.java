package dev.millwright.pulsar.cluster.gather;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.common.label.Labels;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Other PulsarClusters of the namespace whose objects would have names of ours: a bookie set {@code
 * broker} of cluster {@code a}, and the brokers of cluster {@code a-bookie}, are both {@code
 * a-bookie-broker}. Who has the object keeps it; while nobody has it, the older cluster gets it.
 */
final class Neighbours {

  private static final Comparator<PulsarCluster> AGE =
      Comparator.comparing((PulsarCluster c) -> c.getMetadata().getCreationTimestamp())
          .thenComparing(c -> c.getMetadata().getName());

  private Neighbours() {}

  static List<NameClash> clashes(ResolvedCluster wanted, Context<PulsarCluster> context) {
    PulsarCluster primary = context.getPrimaryResource();
    Set<String> ours = ObjectNames.all(wanted);
    return context
        .getPrimaryCache()
        .list(wanted.namespace(), other -> mayMeet(wanted.name(), other))
        .flatMap(
            other ->
                ObjectNames.all(ProfileResolver.resolve(other)).stream()
                    .filter(ours::contains)
                    .filter(name -> isTheirs(name, other, primary, context.getClient()))
                    .map(name -> new NameClash(name, other.getMetadata().getName())))
        .sorted(Comparator.comparing(NameClash::name))
        .toList();
  }

  /** Names made of both can only be the same where one begins with the other. */
  private static boolean mayMeet(String name, PulsarCluster other) {
    String their = other.getMetadata().getName();
    return other.getSpec().external() == null
        && (their.startsWith(name + "-") || name.startsWith(their + "-"));
  }

  /** Asks the API server, since it is rare; each set has a ConfigMap, a StatefulSet or both. */
  private static boolean isTheirs(
      String name, PulsarCluster other, PulsarCluster primary, KubernetesClient client) {
    String namespace = primary.getMetadata().getNamespace();
    Stream<? extends HasMetadata> found =
        Stream.concat(
            client
                .configMaps()
                .inNamespace(namespace)
                .withField("metadata.name", name)
                .list()
                .getItems()
                .stream(),
            client
                .apps()
                .statefulSets()
                .inNamespace(namespace)
                .withField("metadata.name", name)
                .list()
                .getItems()
                .stream());
    Optional<String> owner =
        found
            .flatMap(object -> Stream.ofNullable(object.getMetadata().getLabels()))
            .flatMap(labels -> Stream.ofNullable(labels.get(Labels.INSTANCE)))
            .findFirst();
    return owner
        .map(instance -> Objects.equals(instance, Labels.value(other.getMetadata().getName())))
        .orElseGet(() -> AGE.compare(other, primary) < 0);
  }
}
