package dev.millwright.queues.convert.yunikorn;

import dev.millwright.queues.convert.draft.AmountFields;
import dev.millwright.queues.convert.draft.Forest;
import dev.millwright.queues.convert.draft.Settings;

/** The tables of this package, for the page of fields. */
public final class YuniKornTables {
  private YuniKornTables() {}

  public static String page() {
    var fields = new QueueFields(Settings.NONE, new Forest(YuniKornImport.ROOT));
    var amounts = new AmountFields(AmountFields.KUBERNETES, Settings.NONE);
    return PartitionFields.TABLE.section("Partition of YuniKorn", "")
        + fields.queues().section("Queue of YuniKorn", "")
        + LimitFields.table(amounts).section("Limit of a queue of YuniKorn", "limits.")
        + fields.root().section("The queue `root` of YuniKorn", "");
  }
}
