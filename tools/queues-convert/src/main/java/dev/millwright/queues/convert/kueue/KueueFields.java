package dev.millwright.queues.convert.kueue;

import dev.millwright.convert.source.FieldTable;
import dev.millwright.queues.convert.draft.AmountFields;
import dev.millwright.queues.convert.draft.ObjectFields;
import dev.millwright.queues.convert.draft.QueueDraft;
import dev.millwright.queues.convert.draft.Settings;

/** The fields of Cohorts and ClusterQueues. */
final class KueueFields {
  private static final String COUNTED = "the scheduler's own";

  private final FieldTable<QueueDraft> cohorts;
  private final FieldTable<QueueDraft> clusterQueues;
  private final ClusterQueueFields own;

  KueueFields(Settings settings, LocalQueues namespaces, Reclaiming reclaiming) {
    var quotas = new Quotas(new AmountFields(AmountFields.KUBERNETES, settings));
    this.own = new ClusterQueueFields(namespaces, reclaiming);
    this.cohorts = object("a Cohort of Kueue", cohort(quotas));
    this.clusterQueues = object("a ClusterQueue of Kueue", own.table(quotas));
  }

  /** Converts all that it says but its sums. */
  void convert(QueueDraft queue) {
    if (isCohort(queue)) {
      if (queue.root().find("apiVersion") != null) {
        cohorts.convert(queue.root(), queue);
      }
    } else {
      clusterQueues.convert(queue.root(), queue);
      own.finish(queue);
    }
    FairWeights.unsaid(queue);
  }

  static boolean isCohort(QueueDraft queue) {
    return queue.key().startsWith("Cohort/");
  }

  static FieldTable<QueueDraft> object(String type, FieldTable<QueueDraft> spec) {
    return ObjectFields.of(type, spec).leftOut("status", COUNTED);
  }

  /** All fields of a Cohort's spec. */
  static FieldTable<QueueDraft> cohort(Quotas quotas) {
    return new FieldTable<QueueDraft>("the spec of a Cohort of Kueue")
        .kept("parentName", "`spec.parent`", (v, q) -> v.kept("spec.parent"))
        // v1alpha1
        .kept("parent", "`spec.parent`", (v, q) -> v.kept("spec.parent"))
        .nested("resourceGroups", quotas.table(), quotas::read)
        .nested("fairSharing", fairSharing());
  }

  static FieldTable<QueueDraft> fairSharing() {
    return new FieldTable<QueueDraft>("fairSharing of Kueue")
        .kept(
            "weight",
            "`spec.weight`, from 1 to 65535; fractions are multiplied with all weights beside them",
            FairWeights::convert);
  }
}
