package dev.millwright.pulsar.cluster;

import dev.millwright.common.label.Labels;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is there of the clusters of a namespace.
 *
 * @param admin a client that may read all
 * @param namespace the namespace
 */
record ClusterObjects(KubernetesClient admin, String namespace) {

  static List<String> names(List<? extends HasMetadata> objects) {
    return objects.stream().map(object -> object.getMetadata().getName()).toList();
  }

  static List<String> uids(List<? extends HasMetadata> objects) {
    return objects.stream().map(object -> object.getMetadata().getUid()).toList();
  }

  /** Volume claims of a cluster, by name. */
  List<PersistentVolumeClaim> claims(String cluster) {
    return of(cluster, admin.persistentVolumeClaims());
  }

  /** StatefulSets of a cluster, by name. */
  List<StatefulSet> statefulSets(String cluster) {
    return of(cluster, admin.apps().statefulSets());
  }

  /** The one StatefulSet of this name; null if it is not there. */
  StatefulSet statefulSet(String name) {
    return admin.apps().statefulSets().inNamespace(namespace).withName(name).get();
  }

  /** Jobs of a cluster, by name. */
  List<Job> jobs(String cluster) {
    return of(cluster, admin.batch().v1().jobs());
  }

  /** Uid of each pod of a cluster by its name. */
  Map<String, String> podUids(String cluster) {
    Map<String, String> uids = new TreeMap<>();
    of(cluster, admin.pods())
        .forEach(pod -> uids.put(pod.getMetadata().getName(), pod.getMetadata().getUid()));
    return uids;
  }

  List<Event> events(String reason) {
    return admin.v1().events().inNamespace(namespace).list().getItems().stream()
        .filter(event -> reason.equals(event.getReason()))
        .toList();
  }

  private <T extends HasMetadata, L extends KubernetesResourceList<T>> List<T> of(
      String cluster, MixedOperation<T, L, ?> all) {
    return all.inNamespace(namespace).withLabel(Labels.INSTANCE, cluster).list().getItems().stream()
        .sorted(Comparator.comparing(object -> object.getMetadata().getName()))
        .toList();
  }
}
