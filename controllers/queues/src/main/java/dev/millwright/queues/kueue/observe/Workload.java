package dev.millwright.queues.kueue.observe;

import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.tree.Amounts;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Work that Kueue knows of and that is not over.
 *
 * @param namespace of it
 * @param door the LocalQueue it names
 * @param kind of what it stands for, like {@code Job}
 * @param name of that
 * @param since when it was made, RFC 3339
 * @param letIn whether amounts are kept for it
 * @param active whether it may be let in at all
 * @param reason why it is not let in, as Kueue says it; empty where it says nothing
 * @param message the same for people
 * @param asked what it asks for, where Kueue says that
 */
public record Workload(
    String namespace,
    ObjectKey door,
    String kind,
    String name,
    String since,
    boolean letIn,
    boolean active,
    String reason,
    String message,
    Amounts asked) {

  /** Whether it is over. */
  public static boolean isOver(GenericKubernetesResource object) {
    return status(object).list("conditions").stream()
        .anyMatch(one -> one.text("type").equals("Finished") && one.text("status").equals("True"));
  }

  /** Reads it. */
  public static Workload of(GenericKubernetesResource object) {
    ObjectMeta meta = object.getMetadata();
    Fields spec = Fields.of(object.getAdditionalProperties().get("spec"));
    Fields status = status(object);
    Fields reserved =
        status.list("conditions").stream()
            .filter(one -> one.text("type").equals("QuotaReserved"))
            .findFirst()
            .orElse(Fields.of(null));
    List<OwnerReference> owners =
        Objects.requireNonNullElse(meta.getOwnerReferences(), List.<OwnerReference>of());
    return new Workload(
        meta.getNamespace(),
        ObjectKey.localQueue(meta.getNamespace(), spec.text("queueName")),
        owners.isEmpty() ? "Workload" : owners.getFirst().getKind(),
        owners.isEmpty() ? meta.getName() : owners.getFirst().getName(),
        Objects.requireNonNullElse(meta.getCreationTimestamp(), ""),
        reserved.text("status").equals("True"),
        !Boolean.FALSE.equals(spec.values().get("active")),
        reserved.text("reason"),
        reserved.text("message"),
        asked(status));
  }

  private static Fields status(GenericKubernetesResource object) {
    return Fields.of(object.getAdditionalProperties().get("status"));
  }

  private static Amounts asked(Fields status) {
    var asked = new TreeMap<String, BigDecimal>();
    for (Fields request : status.list("resourceRequests")) {
      Fields resources = request.part("resources");
      for (Object resource : resources.values().keySet()) {
        BigDecimal amount = resources.amount(String.valueOf(resource));
        if (amount != null) {
          asked.merge(String.valueOf(resource), amount, BigDecimal::add);
        }
      }
    }
    return new Amounts(asked);
  }
}
