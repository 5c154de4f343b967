package dev.millwright.spark.schedule.policy;

import dev.millwright.api.spark.SparkScheduleSpec;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.common.policy.PolicyChain;
import dev.millwright.common.policy.Verdict;
import dev.millwright.spark.schedule.plan.ScheduleFacts;
import dev.millwright.spark.schedule.plan.cron.BadCronException;
import dev.millwright.spark.schedule.plan.cron.Timetable;
import dev.millwright.spark.schedule.status.ScheduleReason;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** What the rules of the CRD let pass and no clock can follow. */
public final class SchedulePolicies {

  private static final PolicyChain<SparkScheduleSpec> CHAIN =
      new PolicyChain<>(List.of(SchedulePolicies::isCron, SchedulePolicies::isZone));

  private SchedulePolicies() {}

  /** Whether the times of a spec can be told. */
  public static Outcome check(SparkScheduleSpec spec) {
    return CHAIN.check(spec);
  }

  private static Verdict isCron(SparkScheduleSpec spec) {
    try {
      // Which days there are is the same in every zone, and from every day on.
      return Timetable.of(spec.schedule(), ZoneOffset.UTC).next(Instant.EPOCH) == null
          ? Verdict.fail(
              ScheduleReason.NEVER_DUE,
              "spec.schedule is %s: no month it names has such a day. Correct the day of the month or the month."
                  .formatted(spec.schedule()))
          : Verdict.pass();
    } catch (BadCronException e) {
      return Verdict.fail(
          ScheduleReason.BAD_SCHEDULE,
          "spec.schedule is %s: %s. Correct it.".formatted(spec.schedule(), e.getMessage()));
    }
  }

  private static Verdict isZone(SparkScheduleSpec spec) {
    String zone = ScheduleFacts.zone(spec);
    return ZoneId.getAvailableZoneIds().contains(zone)
        ? Verdict.pass()
        : Verdict.fail(
            ScheduleReason.UNKNOWN_TIME_ZONE,
            "spec.timeZone is %s, which the IANA's list of this controller does not have. Write a full name such as Europe/Berlin, or UTC."
                .formatted(zone));
  }
}
