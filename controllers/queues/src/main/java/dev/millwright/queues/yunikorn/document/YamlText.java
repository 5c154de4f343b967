package dev.millwright.queues.yunikorn.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.millwright.queues.yunikorn.document.YamlNode.Mapping;
import dev.millwright.queues.yunikorn.document.YamlNode.Scalar;
import dev.millwright.queues.yunikorn.document.YamlNode.Scalar.Kind;
import dev.millwright.queues.yunikorn.document.YamlNode.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads YAML that somebody wrote: with anchors and merges, and never more than can be held. */
final class YamlText {
  /** Far more than the largest tree of queues, and far less than what a knot of aliases makes. */
  private static final long MOST_NODES = 2_000_000;

  private static final String MERGE = "<<";

  /** The parser's own limit is 3 MiB, which some thousand queues reach. */
  private static final int MOST_CHARACTERS = 128 * 1024 * 1024;

  private static final YAMLFactory YAML = YAMLFactory.builder().loaderOptions(limits()).build();

  private final YAMLParser parser;
  private final Map<String, YamlNode> anchors = new HashMap<>();

  private YamlText(YAMLParser parser) {
    this.parser = parser;
  }

  private static LoaderOptions limits() {
    var options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    return options;
  }

  /**
   * What was read.
   *
   * @param root of the first document; null for none
   * @param furtherDocuments whether there are more, which YuniKorn does not read
   */
  record Read(@Nullable YamlNode root, boolean furtherDocuments) {}

  /** The text is no YAML, or too much of it. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  static Read read(String text) throws Unreadable {
    try (YAMLParser parser = YAML.createParser(text)) {
      var yaml = new YamlText(parser);
      YamlNode root = parser.nextToken() == null ? null : yaml.node();
      return new Read(root, root != null && parser.nextToken() != null);
    } catch (JsonProcessingException e) {
      throw new Unreadable(firstLine(e));
    } catch (IOException e) {
      throw new Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static String firstLine(JsonProcessingException e) {
    String what = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("no YAML");
    return e.getLocation() == null
        ? what
        : "%s in line %d".formatted(what, e.getLocation().getLineNr());
  }

  private YamlNode node() throws IOException, Unreadable {
    JsonToken token = parser.currentToken();
    if (parser.isCurrentAlias()) {
      YamlNode named = anchors.get(parser.getText());
      if (named == null) {
        throw new Unreadable("nothing is called &" + parser.getText());
      }
      return named;
    }
    String anchor = parser.getObjectId();
    YamlNode node =
        switch (token) {
          case START_OBJECT -> mapping();
          case START_ARRAY -> sequence();
          // The parser does not tell nothing from an empty text; both say nothing.
          default ->
              new Scalar(parser.getText(), parser.getText().isEmpty() ? Kind.NULL : kind(token));
        };
    if (node.size() > MOST_NODES) {
      throw new Unreadable("more than %d values".formatted(MOST_NODES));
    }
    if (anchor != null) {
      anchors.put(anchor, node);
    }
    return node;
  }

  private static Kind kind(JsonToken token) {
    return switch (token) {
      case VALUE_NULL -> Kind.NULL;
      case VALUE_TRUE, VALUE_FALSE -> Kind.FLAG;
      case VALUE_NUMBER_INT -> Kind.WHOLE;
      case VALUE_NUMBER_FLOAT -> Kind.FRACTION;
      default -> Kind.TEXT;
    };
  }

  private Sequence sequence() throws IOException, Unreadable {
    List<YamlNode> items = new ArrayList<>();
    long size = 1;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      YamlNode item = node();
      items.add(item);
      size = counted(size + item.size());
    }
    return new Sequence(items, size);
  }

  private Mapping mapping() throws IOException, Unreadable {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    List<String> duplicates = new ArrayList<>();
    List<YamlNode> merged = new ArrayList<>();
    long size = 1;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      YamlNode value = node();
      size = counted(size + value.size());
      if (key.equals(MERGE)) {
        merged.add(value);
      } else if (entries.put(key, value) != null) {
        duplicates.add(key);
      }
    }
    merged.forEach(node -> merge(node, entries));
    return new Mapping(entries, duplicates, size);
  }

  /** What is merged stands behind what is said, and the first of several before the others. */
  private static void merge(YamlNode node, Map<String, YamlNode> entries) {
    switch (node) {
      case Mapping mapping -> mapping.entries().forEach(entries::putIfAbsent);
      case Sequence sequence -> sequence.items().forEach(item -> merge(item, entries));
      case Scalar scalar -> entries.putIfAbsent(MERGE, scalar);
    }
  }

  private static long counted(long size) throws Unreadable {
    if (size > MOST_NODES) {
      throw new Unreadable("more than %d values".formatted(MOST_NODES));
    }
    return size;
  }
}
