package dev.millwright.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The result of one benchmark, as it is committed.
 *
 * @param name name of the benchmark and of its file
 * @param command what anyone types to repeat it
 * @param at RFC 3339 time of the run
 * @param machine where it ran
 * @param versions versions of what was measured and of what it was measured against
 * @param notes what a reader must know: what was simulated, what was not measured
 * @param figures the measurements
 */
public record Report(
    String name,
    String command,
    String at,
    Machine machine,
    Map<String, String> versions,
    List<String> notes,
    List<Figure> figures) {

  /** A report of a run that ended at {@code at}, on this machine. */
  public static Report of(
      String name,
      String command,
      Instant at,
      Map<String, String> versions,
      List<String> notes,
      List<Figure> figures)
      throws IOException {
    return new Report(
        name, command, at.toString(), Machine.here(), versions, notes, List.copyOf(figures));
  }

  /** Writes {@code <folder>/<name>.json}. */
  public Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name + ".json");
    String json =
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this);
    return Files.writeString(file, json + "\n");
  }

  /** Prints the figures as a table. */
  public void print(PrintWriter out) {
    out.printf(Locale.ROOT, "%n%s   (%s)%n", name, command);
    out.printf(
        Locale.ROOT, "%-64s %12s %-10s %-10s %s%n", "figure", "value", "unit", "target", "peer");
    for (Figure figure : figures) {
      Double ratio = figure.ratio();
      out.printf(
          Locale.ROOT,
          "%-64s %12.2f %-10s %-10s %s%n",
          figure.name(),
          figure.value(),
          figure.unit(),
          figure.target() == null ? "" : figure.target(),
          ratio == null
              ? ""
              : String.format(
                  Locale.ROOT, "%.2f × %s (%.2f)", ratio, figure.peerName(), figure.peer()));
    }
    notes.forEach(note -> out.println("  " + note));
    out.flush();
  }
}
