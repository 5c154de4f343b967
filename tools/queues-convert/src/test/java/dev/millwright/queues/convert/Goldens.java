package dev.millwright.queues.convert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.command.FileConversion;
import dev.millwright.convert.command.ReportWriter;
import dev.millwright.convert.yaml.YamlException;
import dev.millwright.convert.yaml.YamlReader;
import dev.millwright.convert.yaml.YamlWriter;
import dev.millwright.queues.convert.draft.Quantities;
import dev.millwright.queues.convert.draft.Settings;
import dev.millwright.queues.convert.out.yarn.PropertiesText;
import dev.millwright.testkit.golden.GoldenScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What golden folders hold, and what was taken over of them. */
final class Goldens {
  static final String IMPORTS = "src/test/resources/golden";
  static final String EXPORTS = "src/test/resources/export";

  private Goldens() {}

  /** The text of a scenario, which is in a field of YAML where it is XML. */
  static Inputs inputs(GoldenScenario scenario) {
    var inputs = new Inputs();
    if (scenario.has("xml")) {
      JsonNode xml = yaml(Objects.requireNonNull(scenario.inputs().get("xml"))).getFirst();
      inputs.add("capacity-scheduler.xml", xml.path("capacity-scheduler.xml").asText());
    } else {
      inputs.add("source.yaml", Objects.requireNonNull(scenario.inputs().get("source")));
    }
    return inputs;
  }

  static Settings settings(GoldenScenario scenario) {
    if (!scenario.has("options")) {
      return Settings.NONE;
    }
    JsonNode options = yaml(Objects.requireNonNull(scenario.inputs().get("options"))).getFirst();
    var capacity = new TreeMap<String, BigDecimal>();
    options
        .path("capacity")
        .properties()
        .forEach(
            entry ->
                capacity.put(
                    entry.getKey(),
                    Objects.requireNonNull(Quantities.parse(entry.getValue().asText()))));
    var resources = new TreeMap<String, String>();
    options
        .path("resources")
        .properties()
        .forEach(entry -> resources.put(entry.getKey(), entry.getValue().asText()));
    return new Settings(capacity, resources, options.path("backend").asText(null));
  }

  static String objects(List<FileConversion> files) {
    return files.stream()
        .flatMap(file -> file.conversions().stream())
        .flatMap(conversion -> conversion.objects().stream())
        .map(YamlWriter::write)
        .collect(Collectors.joining());
  }

  static String xml(List<FileConversion> files) {
    return files.stream()
        .flatMap(file -> file.conversions().stream())
        .flatMap(conversion -> conversion.objects().stream())
        .map(new PropertiesText()::text)
        .collect(Collectors.joining());
  }

  static String report(List<FileConversion> files) {
    return files.stream().map(ReportWriter::text).collect(Collectors.joining());
  }

  static List<JsonNode> yaml(String text) {
    try {
      return YamlReader.read("text", text);
    } catch (YamlException e) {
      throw new AssertionError(e);
    }
  }

  /** Objects of all imports but those that are refused. */
  static List<Path> converted() {
    try (Stream<Path> scenarios = Files.list(Path.of(IMPORTS))) {
      return scenarios
          .filter(scenario -> !scenario.getFileName().toString().endsWith("-refused"))
          .map(scenario -> scenario.resolve("out-objects.yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, String> outputs(List<FileConversion> files) {
    return Map.of("objects.yaml", objects(files), "report.txt", report(files));
  }
}
