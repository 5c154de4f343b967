package dev.millwright.queues.convert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.command.Conversion;
import dev.millwright.convert.command.FileConversion;
import dev.millwright.convert.command.Source;
import dev.millwright.convert.yaml.YamlException;
import dev.millwright.convert.yaml.YamlReader;
import dev.millwright.queues.convert.draft.Item;
import dev.millwright.queues.convert.yarn.PropertiesException;
import dev.millwright.queues.convert.yarn.PropertiesXml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** All that was read, file by file. */
final class Inputs {
  private final Map<String, List<JsonNode>> documents = new LinkedHashMap<>();
  private final Map<String, String> faults = new LinkedHashMap<>();
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  /**
   * Reads what arguments name.
   *
   * @throws IOException one cannot be read
   */
  static Inputs of(List<String> arguments) throws IOException {
    var inputs = new Inputs();
    for (String argument : arguments) {
      for (Source source : Source.of(argument, List.of(".yaml", ".yml", ".json", ".xml"))) {
        inputs.add(source.name(), source.text());
      }
    }
    return inputs;
  }

  /** Takes up a text. */
  void add(String name, String text) {
    try {
      if (text.stripLeading().startsWith("<")) {
        documents.put(name, List.of(PropertiesXml.read(name, text)));
        kinds.add(Kind.yarn);
      } else {
        List<JsonNode> read = YamlReader.read(name, text);
        documents.put(name, read);
        read.forEach(document -> kinds.addAll(Kind.of(document)));
      }
    } catch (YamlException | PropertiesException e) {
      faults.put(name, String.valueOf(e.getMessage()));
    }
  }

  /** Of which schedulers there is something. */
  Set<Kind> kinds() {
    return kinds;
  }

  /** Whether a text is no YAML, or no XML. */
  boolean faulty() {
    return !faults.isEmpty();
  }

  /** Hands each document on. */
  void each(BiConsumer<String, JsonNode> reader) {
    documents.forEach((file, all) -> all.forEach(document -> reader.accept(file, document)));
  }

  /** What came of each file, those without one at first. */
  List<FileConversion> conversions(List<Item> items) {
    Map<String, List<Conversion>> byFile = new LinkedHashMap<>();
    items.forEach(
        item ->
            byFile.computeIfAbsent(item.file(), file -> new ArrayList<>()).add(item.conversion()));
    var all = new ArrayList<FileConversion>();
    faults.forEach((file, fault) -> all.add(new FileConversion(file, List.of(), fault)));
    byFile.forEach((file, conversions) -> all.add(new FileConversion(file, conversions, null)));
    return all;
  }
}
