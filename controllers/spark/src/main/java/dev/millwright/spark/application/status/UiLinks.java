package dev.millwright.spark.application.status;

import static dev.millwright.common.condition.ConditionType.DEGRADED;

import dev.millwright.api.common.Condition;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.EventLogSettings;
import dev.millwright.api.spark.SparkApplicationStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.application.plan.Situation;
import dev.millwright.spark.application.plan.SpecHash;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.desired.ui.UiAddress;
import dev.millwright.spark.launch.conf.RefusedException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where people look: at the driver while there is one, at a history server afterwards. */
final class UiLinks {
  private UiLinks() {}

  /** Null where nothing is asked for, or where it was refused. */
  static @Nullable String ofDriver(
      Situation situation, AttemptStatus attempt, List<Observation> checked) {
    SparkApplicationStatus before = situation.status();
    if (isDegraded(before, checked)) {
      return null;
    }
    String known = before == null ? null : before.uiAddress();
    String wanted;
    try {
      wanted = UiAddress.of(Owner.of(situation.application()), situation.spec().ui());
    } catch (RefusedException e) {
      return known;
    }
    // Asked at each look: the whole spec is hashed only where something hangs on it.
    if (Objects.equals(wanted, known) || SpecHash.of(situation.spec()).equals(attempt.specHash())) {
      return wanted;
    }
    return known; // What the spec says now waits for the next attempt.
  }

  /** The page of the last attempt; null without a history server, or if no program has run. */
  static @Nullable String ofHistory(Situation situation) {
    EventLogSettings log = situation.spec().eventLog();
    AttemptStatus attempt = situation.attempt();
    if (log == null || log.historyServer() == null || attempt == null) {
      return null;
    }
    boolean ran =
        attempt.runningTime() != null
            || situation.driver(attempt).filter(d -> d.started() != null).isPresent();
    return ran
        ? "%s/history/%s/".formatted(log.historyServer().replaceAll("/+$", ""), attempt.appId())
        : null;
  }

  private static boolean isDegraded(
      @Nullable SparkApplicationStatus before, List<Observation> checked) {
    return checked.stream()
        .filter(told -> told.type().equals(DEGRADED))
        .map(told -> told.status() == Observation.Status.TRUE)
        .findFirst()
        .orElseGet(
            () ->
                Conditions.find(before == null ? null : before.conditions(), DEGRADED)
                    .map(Condition::status)
                    .filter("True"::equals)
                    .isPresent());
  }
}
