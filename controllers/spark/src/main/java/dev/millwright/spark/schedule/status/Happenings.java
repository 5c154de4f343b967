package dev.millwright.spark.schedule.status;

import dev.millwright.api.spark.ConcurrencyPolicy;
import dev.millwright.api.spark.SparkScheduleSpec;
import dev.millwright.common.event.Happening;
import dev.millwright.common.event.Happening.Severity;
import dev.millwright.spark.schedule.plan.Run;
import dev.millwright.spark.schedule.plan.SchedulePlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan does that its conditions do not keep. A repeat of the same plan tells the same. */
public final class Happenings {

  private Happenings() {}

  /** In the order in which they are to be told. */
  public static List<Happening> of(SparkScheduleSpec spec, SchedulePlan plan) {
    var happenings = new ArrayList<Happening>();
    long missed = plan.missed();
    @Nullable Run inTheWay = plan.inTheWay();
    if (inTheWay != null && plan.leftOut() != null) {
      missed--;
      happenings.add(
          happening(
              Severity.Warning,
              ScheduleReason.RUN_LEFT_OUT,
              "The run of %s is left out: %s still goes, and spec.concurrencyPolicy is Forbid."
                  .formatted(plan.leftOut(), inTheWay.name()),
              plan.leftOut().toString()));
    }
    if (missed > 0) {
      happenings.add(
          happening(
              Severity.Warning,
              ScheduleReason.RUNS_MISSED,
              "Up to %s, %d times passed without a run. spec.catchUpLimit is %s and spec.startingDeadlineSeconds %s; raise them if such runs shall be made late."
                  .formatted(
                      plan.decidedUntil(),
                      missed,
                      spec.catchUpLimit() == null ? "1" : spec.catchUpLimit(),
                      spec.startingDeadlineSeconds() == null
                          ? "not set"
                          : spec.startingDeadlineSeconds()),
              plan.decidedUntil().toString()));
    }
    plan.giveWay().forEach(run -> happenings.add(gone(spec, run)));
    return List.copyOf(happenings);
  }

  private static Happening gone(SparkScheduleSpec spec, Run run) {
    return spec.concurrencyPolicy() == ConcurrencyPolicy.Replace && !run.isIdle()
        ? happening(
            Severity.Normal,
            ScheduleReason.RUN_REPLACED,
            "%s is deleted: the next run is due, and spec.concurrencyPolicy is Replace."
                .formatted(run.name()),
            run.uid())
        : happening(
            Severity.Warning,
            ScheduleReason.RUN_REMOVED,
            "%s was Rejected before it began, and is deleted because the next run is due. Correct spec.template as its conditions told."
                .formatted(run.name()),
            run.uid());
  }

  private static Happening happening(
      Severity severity, ScheduleReason reason, String message, String key) {
    return new Happening(severity, reason.word(), message, key);
  }
}
