package dev.millwright.spark.schedule.status;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.RunStatus;
import dev.millwright.api.spark.SparkScheduleStatus;
import dev.millwright.spark.schedule.plan.Run;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The runs that a status names: newest first, and no more than people read. */
final class RunLists {

  private static final int MOST = 20;

  private static final Comparator<RunStatus> NEWEST_FIRST =
      Comparator.<RunStatus, Instant>comparing(run -> Instant.parse(run.scheduledTime()))
          .reversed();

  private RunLists() {}

  /** Runs that go. */
  static List<RunStatus> active(List<Run> runs) {
    return newest(runs.stream().filter(run -> !run.isOver()).map(RunLists::status).toList());
  }

  /** Runs that are over, and those that went and are there no more. */
  static List<RunStatus> history(@Nullable SparkScheduleStatus before, List<Run> runs) {
    Set<String> going =
        runs.stream().filter(run -> !run.isOver()).map(Run::name).collect(Collectors.toSet());
    Map<String, RunStatus> over = new LinkedHashMap<>();
    if (before != null) {
      Stream.of(before.history(), before.active())
          .filter(list -> list != null)
          .flatMap(List::stream)
          .filter(run -> !going.contains(run.name()))
          .forEach(run -> over.put(run.name(), run));
    }
    runs.stream().filter(Run::isOver).forEach(run -> over.put(run.name(), status(run)));
    return newest(over.values());
  }

  /** When a run last succeeded. */
  static @Nullable String lastSuccess(@Nullable SparkScheduleStatus before, List<Run> runs) {
    Stream<String> now =
        runs.stream()
            .filter(run -> run.state() == ApplicationState.Succeeded)
            .map(Run::completionTime)
            .filter(time -> time != null);
    Stream<String> then =
        before == null || before.lastSuccessfulTime() == null
            ? Stream.of()
            : Stream.of(before.lastSuccessfulTime());
    return Stream.concat(now, then).max(Comparator.comparing(Instant::parse)).orElse(null);
  }

  private static List<RunStatus> newest(Collection<RunStatus> runs) {
    return runs.stream().sorted(NEWEST_FIRST).limit(MOST).toList();
  }

  private static RunStatus status(Run run) {
    return new RunStatus(run.name(), run.time().toString(), run.state(), run.completionTime());
  }
}
