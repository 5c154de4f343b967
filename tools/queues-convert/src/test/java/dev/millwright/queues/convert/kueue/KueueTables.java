package dev.millwright.queues.convert.kueue;

import dev.millwright.queues.convert.draft.AmountFields;
import dev.millwright.queues.convert.draft.Forest;
import dev.millwright.queues.convert.draft.Settings;

/** The tables of this package, for the page of fields. */
public final class KueueTables {
  private KueueTables() {}

  public static String page() {
    var forest = new Forest(null);
    var quotas = new Quotas(new AmountFields(AmountFields.KUBERNETES, Settings.NONE));
    var own = new ClusterQueueFields(new LocalQueues(forest), Reclaiming.of(forest));
    return KueueFields.object("", own.table(quotas))
            .section("ClusterQueue of Kueue, `kueue.x-k8s.io` in `v1beta1` and `v1beta2`", "")
        + KueueFields.cohort(quotas).section("Cohort of Kueue", "spec.")
        + BesideFields.LOCAL.section("LocalQueue of Kueue", "spec.")
        + BesideFields.FLAVOR.section("ResourceFlavor of Kueue", "spec.");
  }
}
