package dev.millwright.convert.kubeflow;

import dev.millwright.convert.source.FieldReport;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Report;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.ScheduleTarget;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The spec of a ScheduledSparkApplication. */
public final class KubeflowSchedule {
  private static final Pattern OF_SPEC = Pattern.compile("(?<![\\w.])spec[.]");
  private static final Pattern ZONE = Pattern.compile("(?:CRON_)?TZ=(\\S+)\\s+(.*)");
  private static final Pattern EVERY =
      Pattern.compile("@every\\s+([1-9][0-9]{0,3})([mh])(0s|0m0s)?");

  /** All its fields. */
  public static final FieldTable<ScheduleTarget> TABLE =
      new FieldTable<ScheduleTarget>("a ScheduledSparkApplication of sparkoperator.k8s.io/v1beta2")
          .kept("timeZone", "`spec.timeZone`", KubeflowSchedule::timeZone)
          .kept(
              "schedule",
              "`spec.schedule`; `@every` becomes a time of the clock where one is that often",
              KubeflowSchedule::schedule)
          .kept("concurrencyPolicy", "`spec.concurrencyPolicy`", copy("concurrencyPolicy"))
          .kept("suspend", "`spec.suspend`", copy("suspend"))
          .kept(
              "successfulRunHistoryLimit",
              "`spec.successfulRunHistoryLimit`",
              copy("successfulRunHistoryLimit"))
          .kept(
              "failedRunHistoryLimit",
              "`spec.failedRunHistoryLimit`",
              copy("failedRunHistoryLimit"))
          .kept(
              "template",
              "`spec.template.spec`, field by field as of a SparkApplication",
              KubeflowSchedule::template);

  private KubeflowSchedule() {}

  /** Converts the spec, and says where what is left out means something else here. */
  public static void convert(Value spec, ScheduleTarget target) {
    TABLE.convert(spec, target);
    for (String needed : List.of("schedule", "template")) {
      if (spec.node().isObject() && spec.find(needed) == null) {
        spec.at(needed).refused("is missing: write it");
      }
    }
    if (spec.node().isObject() && spec.find("successfulRunHistoryLimit") == null) {
      target.spec().put("successfulRunHistoryLimit", 1);
      spec.at("successfulRunHistoryLimit")
          .changed("is not said, which is 1 there and 3 here: spec.successfulRunHistoryLimit is 1");
    }
  }

  /** What is said of the run's spec is said of where that is. */
  private static void template(Value value, ScheduleTarget target) {
    var report = new Report();
    var spec = new Value(value.path(), value.name(), value.node(), report);
    KubeflowApplication.convert(spec, target.template(spec));
    for (FieldReport field : report.fields()) {
      String note = OF_SPEC.matcher(field.note()).replaceAll("spec.template.spec.");
      value.report().add(field.path(), field.outcome(), note);
    }
  }

  private static void timeZone(Value value, ScheduleTarget target) {
    if (value.text().equals("Local")) {
      value.changed("left out, which is UTC: write the zone of that operator's container if other");
    } else {
      target.spec().put("timeZone", value.text());
      value.kept("spec.timeZone");
    }
  }

  private static void schedule(Value value, ScheduleTarget target) {
    String text = value.text().strip();
    Matcher zone = ZONE.matcher(text);
    Matcher every = EVERY.matcher(text);
    if (zone.matches()) {
      target.spec().put("timeZone", zone.group(1)).put("schedule", zone.group(2));
      value.changed("spec.timeZone and spec.schedule, apart");
    } else if (every.matches() && cron(every) != null) {
      target.spec().put("schedule", cron(every));
      value.changed(
          "spec.schedule is %s: by the clock, where it was so long after the last start"
              .formatted(cron(every)));
    } else {
      target.spec().put("schedule", text);
      if (text.startsWith("@every")) {
        value.refused(
            text
                + " is no time of the clock: write one, as the five fields of cron, such as */20 * *"
                + " * * for every twenty minutes");
      } else {
        value.kept("spec.schedule");
      }
    }
  }

  /** A time of the clock that comes just as often, or null. */
  private static @Nullable String cron(Matcher every) {
    int count = Integer.parseInt(every.group(1));
    boolean minutes = every.group(2).equals("m") && count < 60;
    if (minutes) {
      return 60 % count == 0 ? "*/%d * * * *".formatted(count) : null;
    }
    int hours = every.group(2).equals("h") ? count : count % 60 == 0 ? count / 60 : 0;
    if (hours == 24) {
      return "0 0 * * *";
    }
    return hours > 0 && hours < 24 && 24 % hours == 0 ? "0 */%d * * *".formatted(hours) : null;
  }

  private static BiConsumer<Value, ScheduleTarget> copy(String field) {
    return (value, target) -> {
      target.spec().set(field, value.node());
      value.kept("spec." + field);
    };
  }
}
