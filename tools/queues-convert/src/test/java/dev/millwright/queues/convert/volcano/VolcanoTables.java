package dev.millwright.queues.convert.volcano;

import dev.millwright.queues.convert.draft.Settings;

/** The tables of this package, for the page of fields. */
public final class VolcanoTables {
  private VolcanoTables() {}

  public static String page() {
    return VolcanoQueue.table(Settings.NONE)
        .section("Queue of Volcano, `scheduling.volcano.sh/v1beta1`", "");
  }
}
