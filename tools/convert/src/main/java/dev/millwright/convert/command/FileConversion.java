package dev.millwright.convert.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.yaml.YamlException;
import dev.millwright.convert.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file.
 *
 * @param name of the file
 * @param conversions of its objects, in their order
 * @param fault why it could not be read, or null
 */
public record FileConversion(String name, List<Conversion> conversions, @Nullable String fault) {

  public FileConversion {
    conversions = List.copyOf(conversions);
  }

  /**
   * Reads and converts a text.
   *
   * @param convert what came of one document
   */
  public static FileConversion of(
      String name, String text, Function<JsonNode, List<Conversion>> convert) {
    try {
      var conversions = new ArrayList<Conversion>();
      for (JsonNode document : YamlReader.read(name, text)) {
        conversions.addAll(convert.apply(document));
      }
      return new FileConversion(name, conversions, null);
    } catch (YamlException e) {
      return new FileConversion(name, List.of(), e.getMessage());
    }
  }

  /** Whether something of it could not be taken over. */
  public boolean refused() {
    return fault != null || conversions.stream().anyMatch(Conversion::refused);
  }
}
