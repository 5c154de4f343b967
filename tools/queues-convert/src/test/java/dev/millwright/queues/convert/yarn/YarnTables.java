package dev.millwright.queues.convert.yarn;

import dev.millwright.queues.convert.draft.Forest;
import dev.millwright.queues.convert.draft.Settings;
import java.util.Map;

/** The tables of this package, for the page of fields. */
public final class YarnTables {
  private static final String PREFIX = "yarn.scheduler.capacity.";

  private YarnTables() {}

  public static String page() {
    var fields = new QueueFields(Settings.NONE, new Forest(YarnImport.ROOT), Map.of());
    return fields.queues().section("Queue of YARN's capacity scheduler", PREFIX + "<queue>.")
        + GlobalFields.TABLE.section("YARN's capacity scheduler as a whole", PREFIX);
  }
}
