package dev.millwright.e2e.queues;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the stories measured: a table on the console, and the same as JSON. */
final class Measured {
  private static final Logger LOG = LoggerFactory.getLogger(Measured.class);

  private final List<Map<String, Object>> figures = new ArrayList<>();
  private final Map<String, String> versions = new LinkedHashMap<>();

  void version(String of, String version) {
    versions.put(of, version);
  }

  void seconds(RealScheduler scheduler, String what, Duration time) {
    figure(scheduler, what, time.toMillis() / 1000.0, "s");
  }

  void figure(RealScheduler scheduler, String what, double value, String unit) {
    var figure = new LinkedHashMap<String, Object>();
    figure.put("scheduler", scheduler.title());
    figure.put("name", what);
    figure.put("value", value);
    figure.put("unit", unit);
    figures.add(figure);
    print(figure);
  }

  /** Something to be told in words. */
  void told(RealScheduler scheduler, String what, String words) {
    var figure = new LinkedHashMap<String, Object>();
    figure.put("scheduler", scheduler.title());
    figure.put("name", what);
    figure.put("words", words);
    figures.add(figure);
    print(figure);
  }

  private static void print(Map<String, Object> figure) {
    Object value =
        figure.containsKey("words")
            ? figure.get("words")
            : String.format(
                Locale.ROOT,
                "%.2f %s",
                ((Number) Objects.requireNonNull(figure.get("value"))).doubleValue(),
                figure.get("unit"));
    LOG.info(
        "{}",
        String.format(
            Locale.ROOT, "%-9s %-66s %s", figure.get("scheduler"), figure.get("name"), value));
  }

  void write(Path folder) {
    LOG.info("All that was measured:");
    figures.forEach(Measured::print);
    var all = new LinkedHashMap<String, Object>();
    all.put("name", "e2e-queues");
    all.put("command", "make e2e-queues");
    all.put("at", Instant.now().toString());
    all.put("versions", versions);
    all.put("figures", figures);
    try {
      Files.writeString(folder.resolve("e2e-queues.json"), Serialization.asJson(all) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
