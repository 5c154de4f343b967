package dev.millwright.queues.volcano.preflight;

import dev.millwright.queues.backend.VolcanoFeatures;
import dev.millwright.queues.volcano.preflight.SchedulerConf.Plugin;
import dev.millwright.queues.volcano.preflight.SchedulerConf.UnreadableException;
import org.jspecify.annotations.Nullable;

/** What a configuration makes of a Volcano. */
public final class Features {

  /** Of a scheduler without configuration, which runs with what is built in. */
  private static final VolcanoFeatures BUILT_IN =
      new VolcanoFeatures(false, true, false, false, false, 0, VolcanoFeatures.DEFAULT_MAX_DEPTH);

  /** Of a scheduler of which nothing is known. */
  private static final VolcanoFeatures UNKNOWN =
      new VolcanoFeatures(false, false, false, false, false, 0, VolcanoFeatures.DEFAULT_MAX_DEPTH);

  private Features() {}

  /**
   * Of this configuration. One that cannot be read gives none, for the scheduler goes on with one
   * that nobody sees.
   *
   * @param text of the configuration; null where there is none
   */
  public static VolcanoFeatures of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return BUILT_IN;
    }
    try {
      return of(SchedulerConf.read(text));
    } catch (UnreadableException e) {
      return UNKNOWN;
    }
  }

  private static VolcanoFeatures of(SchedulerConf conf) {
    Plugin capacity = conf.plugin("capacity");
    return new VolcanoFeatures(
        capacity != null,
        conf.plugin("proportion") != null,
        capacity != null && capacity.hierarchy(),
        conf.runs("reclaim"),
        conf.runs("preempt"),
        capacity == null ? 0 : capacity.ancestorReclaimLevel(),
        VolcanoFeatures.DEFAULT_MAX_DEPTH);
  }
}
