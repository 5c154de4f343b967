package dev.millwright.queues.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.command.Conversion;
import dev.millwright.convert.command.FileConversion;
import dev.millwright.convert.command.ReportWriter;
import dev.millwright.queues.convert.out.Form;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where objects and report go. */
final class OutputOptions {
  /** How the report is written. */
  enum Format {
    /** Lines for people. */
    text,
    /** For programs. */
    json
  }

  @Option(
      names = {"-o", "--output"},
      description =
          "file for the objects, or a folder that is there for a file of each; default the standard"
              + " output")
  private @Nullable Path output;

  @Option(names = "--report", description = "file for the report; default the standard error")
  private @Nullable Path report;

  @Option(names = "--report-format", defaultValue = "text", description = "text (default) or json")
  private Format format = Format.text;

  /**
   * Writes both; gives whether something was refused.
   *
   * @param form how objects are written down
   * @param strict whether to leave out what something was refused of, and queues below such
   */
  boolean write(
      List<FileConversion> files, Form form, boolean strict, PrintStream out, PrintStream err)
      throws IOException {
    List<ObjectNode> objects = objects(files, strict);
    Path folder = output;
    if (folder != null && Files.isDirectory(folder)) {
      for (ObjectNode object : objects) {
        Files.writeString(folder.resolve(form.file(object)), form.text(object));
      }
    } else {
      write(folder, objects.stream().map(form::text).collect(Collectors.joining()), out);
    }
    write(
        report,
        format == Format.json
            ? ReportWriter.json(files)
            : files.stream().map(ReportWriter::text).collect(Collectors.joining()),
        err);
    return files.stream().anyMatch(FileConversion::refused);
  }

  private static List<ObjectNode> objects(List<FileConversion> files, boolean strict) {
    var objects = new ArrayList<ObjectNode>();
    Set<String> refused = new HashSet<>();
    for (FileConversion file : files) {
      for (Conversion conversion : file.conversions()) {
        objects.addAll(conversion.objects());
        if (conversion.refused()) {
          conversion.objects().forEach(object -> refused.add(name(object)));
        }
      }
    }
    if (strict) {
      // A queue without the one above it would be refused anyway.
      int before;
      do {
        before = refused.size();
        objects.stream()
            .filter(object -> refused.contains(parent(object)))
            .forEach(object -> refused.add(name(object)));
      } while (refused.size() > before);
      objects.removeIf(object -> refused.contains(name(object)));
    }
    return objects;
  }

  private static String name(JsonNode object) {
    return object.path("kind").asText() + "/" + object.path("metadata").path("name").asText();
  }

  private static String parent(JsonNode object) {
    return object.path("kind").asText() + "/" + object.path("spec").path("parent").asText();
  }

  private static void write(@Nullable Path file, String text, PrintStream otherwise)
      throws IOException {
    if (file == null) {
      otherwise.print(text);
      otherwise.flush();
    } else {
      Files.writeString(file, text);
    }
  }
}
