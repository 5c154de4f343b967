package dev.millwright.convert.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML with all its documents, anchors and aliases; JSON is YAML too. */
public final class YamlReader {
  private static final ObjectMapper TREES = new ObjectMapper();

  private YamlReader() {}

  /**
   * The documents of a text that are not empty.
   *
   * @param name of the text, for people
   * @throws YamlException it is no YAML
   */
  public static List<JsonNode> read(String name, String text) throws YamlException {
    var settings = LoadSettings.builder().setLabel(name).setAllowDuplicateKeys(false).build();
    var documents = new ArrayList<JsonNode>();
    try {
      for (Object document : new Load(settings).loadAllFromString(text)) {
        if (document != null) {
          documents.add(TREES.valueToTree(document));
        }
      }
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new YamlException(name, line, e.getProblem());
    } catch (YamlEngineException e) {
      throw new YamlException(name, 1, String.valueOf(e.getMessage()));
    }
    return documents;
  }
}
