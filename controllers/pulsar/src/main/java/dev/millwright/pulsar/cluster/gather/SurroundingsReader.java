package dev.millwright.pulsar.cluster.gather;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.pulsar.cluster.PulsarController;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks around before volumes are made. Volumes and classes are only asked for while a set that
 * wants volumes has no StatefulSet: no cache is kept of what is needed once in a cluster's life.
 */
final class SurroundingsReader {

  private static final List<String> DEFAULT_CLASS =
      List.of(
          "storageclass.kubernetes.io/is-default-class",
          "storageclass.beta.kubernetes.io/is-default-class");

  private final ResolvedCluster wanted;
  private final Set<String> made;
  private final KubernetesClient client;

  private SurroundingsReader(
      ResolvedCluster wanted, List<ObservedWorkload> workloads, KubernetesClient client) {
    this.wanted = wanted;
    this.made =
        workloads.stream().map(ObservedWorkload::name).collect(Collectors.toUnmodifiableSet());
    this.client = client;
  }

  static Surroundings read(
      ResolvedCluster wanted, List<ObservedWorkload> workloads, Context<PulsarCluster> context) {
    var reader = new SurroundingsReader(wanted, workloads, context.getClient());
    List<ResolvedSet> toMake = reader.toMake();
    KeptVolumes kept = toMake.isEmpty() ? KeptVolumes.NONE : reader.kept();
    return new Surroundings(
        reader.missingClasses(toMake, kept),
        kept,
        Neighbours.clashes(wanted, context),
        StoreHolders.before(wanted, context));
  }

  private List<ResolvedSet> toMake() {
    return wanted.sets().stream()
        .filter(set -> !set.volumes().isEmpty() && !made.contains(ObjectNames.of(wanted, set)))
        .toList();
  }

  private KeptVolumes kept() {
    return new KeptVolumes(
        client
            .persistentVolumeClaims()
            .inNamespace(wanted.namespace())
            .withLabels(PulsarController.labelsOf(wanted.name()))
            .list()
            .getItems()
            .stream()
            .map(KeptClaim::read)
            .flatMap(Optional::stream)
            .filter(claim -> !made.contains(claim.workload()))
            .toList());
  }

  /** A volume that is there needs no class any more. */
  private List<MissingClass> missingClasses(List<ResolvedSet> toMake, KeptVolumes kept) {
    List<ResolvedSet> needy =
        toMake.stream()
            .filter(set -> kept.of(ObjectNames.of(wanted, set)).podsLeft() < set.replicas())
            .toList();
    if (needy.isEmpty()) {
      return List.of();
    }
    List<StorageClass> classes = client.storage().v1().storageClasses().list().getItems();
    return needy.stream().flatMap(set -> missing(set, classes)).toList();
  }

  private static Stream<MissingClass> missing(ResolvedSet set, List<StorageClass> classes) {
    return set.volumes().stream()
        .filter(volume -> isMissing(volume.storageClassName(), classes))
        .map(
            volume ->
                new MissingClass(
                    "%s of %s".formatted(volume.purpose(), set.workload()),
                    volume.storageClassName()));
  }

  /** The empty name stands for volumes that a person made by hand. */
  private static boolean isMissing(@Nullable String name, List<StorageClass> classes) {
    return name == null
        ? classes.stream().noneMatch(SurroundingsReader::isDefault)
        : !name.isEmpty() && classes.stream().noneMatch(c -> named(c, name));
  }

  private static boolean named(StorageClass storageClass, String name) {
    return Objects.equals(storageClass.getMetadata().getName(), name);
  }

  private static boolean isDefault(StorageClass storageClass) {
    Map<String, String> annotations = storageClass.getMetadata().getAnnotations();
    return annotations != null
        && DEFAULT_CLASS.stream().anyMatch(key -> "true".equals(annotations.get(key)));
  }
}
