package dev.millwright.pulsar.cluster.gather;

import dev.millwright.common.label.Labels;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what we need out of StatefulSets, Deployments and Jobs. */
final class WorkloadReader {

  private WorkloadReader() {}

  static ObservedWorkload read(StatefulSet set) {
    StatefulSetStatus status = set.getStatus();
    return new ObservedWorkload(
        "StatefulSet",
        set.getMetadata().getName(),
        component(set),
        orZero(set.getSpec().getReplicas()),
        status == null ? 0 : orZero(status.getReadyReplicas()),
        status == null ? 0 : orZero(status.getUpdatedReplicas()),
        status != null && seen(set, status.getObservedGeneration()),
        status == null ? null : status.getUpdateRevision(),
        set.getSpec().getVolumeClaimTemplates().stream().map(WorkloadReader::claim).toList());
  }

  static ObservedWorkload read(Deployment deployment) {
    DeploymentStatus status = deployment.getStatus();
    return new ObservedWorkload(
        "Deployment",
        deployment.getMetadata().getName(),
        component(deployment),
        orZero(deployment.getSpec().getReplicas()),
        status == null ? 0 : orZero(status.getReadyReplicas()),
        status == null ? 0 : orZero(status.getUpdatedReplicas()),
        status != null && seen(deployment, status.getObservedGeneration()),
        null,
        List.of());
  }

  static ObservedJob read(Job job) {
    return new ObservedJob(
        job.getMetadata().getName(),
        holds(job, "Complete"),
        holds(job, "Failed"),
        job.getSpec().getTemplate().getSpec().getContainers().stream()
            .map(Container::getImage)
            .findFirst()
            .orElse(""));
  }

  private static boolean holds(Job job, String type) {
    return job.getStatus() != null
        && job.getStatus().getConditions().stream()
            .anyMatch(c -> c.getType().equals(type) && c.getStatus().equals("True"));
  }

  private static ObservedClaim claim(PersistentVolumeClaim template) {
    return new ObservedClaim(
        template.getMetadata().getName(), size(template), template.getSpec().getStorageClassName());
  }

  /** The size a volume claim, or a template of one, asks for. */
  static Quantity size(PersistentVolumeClaim claim) {
    return claim.getSpec().getResources().getRequests().getOrDefault("storage", new Quantity("0"));
  }

  private static String component(HasMetadata object) {
    Map<String, String> labels = object.getMetadata().getLabels();
    return labels == null ? "" : labels.getOrDefault(Labels.COMPONENT, "");
  }

  private static boolean seen(HasMetadata object, @Nullable Long observed) {
    return Objects.equals(object.getMetadata().getGeneration(), observed);
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
