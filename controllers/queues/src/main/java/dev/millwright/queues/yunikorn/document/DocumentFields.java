package dev.millwright.queues.yunikorn.document;

import dev.millwright.queues.yunikorn.document.Fault.Effect;
import dev.millwright.queues.yunikorn.document.YamlNode.Mapping;
import dev.millwright.queues.yunikorn.document.YamlNode.Scalar;
import dev.millwright.queues.yunikorn.document.YamlNode.Scalar.Kind;
import dev.millwright.queues.yunikorn.document.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one mapping, read as YuniKorn reads them: strictly by name, loosely by type. What it
 * would refuse becomes a fault, and counts as not said.
 */
final class DocumentFields {
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Map<String, YamlNode> entries;
  private final Set<String> known = new HashSet<>();
  private final String prefix;
  private final List<Fault> faults;
  private String path;

  private DocumentFields(
      Map<String, YamlNode> entries, String path, String prefix, List<Fault> faults) {
    this.entries = entries;
    this.path = path;
    this.prefix = prefix;
    this.faults = faults;
  }

  /**
   * Of a node that should be a mapping.
   *
   * @param prefix of the keys in faults, like {@code resources.}
   */
  static DocumentFields of(
      @Nullable YamlNode node, String path, String prefix, List<Fault> faults) {
    var empty = new DocumentFields(Map.of(), path, prefix, faults);
    return switch (node) {
      case null -> empty;
      case Mapping mapping -> {
        var fields = new DocumentFields(mapping.entries(), path, prefix, faults);
        mapping
            .duplicates()
            .forEach(key -> fields.refused(key, "", "is there twice", "leave out one of the two"));
        yield fields;
      }
      case Scalar scalar when scalar.kind() == Kind.NULL -> empty;
      case Scalar scalar -> {
        empty.refused("", scalar.text(), "should have keys with values", "write it as such");
        yield empty;
      }
      case Sequence list -> {
        empty.refused("", "", "is a list and should have keys with values", "write it as such");
        yield empty;
      }
    };
  }

  /** These belong to this queue: a path is known only after the name was read. */
  void at(String place) {
    this.path = place;
  }

  String path() {
    return path;
  }

  String text(String key) {
    String text = textOrNull(key);
    return text == null ? "" : text;
  }

  @Nullable String textOrNull(String key) {
    Scalar scalar = scalar(key);
    return scalar == null ? null : scalar.text();
  }

  /** A single value; null where nothing is said, or something else. */
  private @Nullable Scalar scalar(String key) {
    return switch (get(key)) {
      case null -> null;
      case Scalar scalar -> scalar.kind() == Kind.NULL ? null : scalar;
      case YamlNode node -> {
        refused(key, "", "should be text", "write one value");
        yield null;
      }
    };
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(flagOrNull(key));
  }

  @Nullable Boolean flagOrNull(String key) {
    Scalar scalar = scalar(key);
    if (scalar == null) {
      return null;
    }
    Boolean flag = LooseScalar.flag(scalar);
    if (flag == null) {
      refused(
          key, scalar.text(), "should be true or false", "write one of the two, without quotes");
    }
    return Boolean.TRUE.equals(flag);
  }

  /** A number of 0 or more; larger ones than 63 bits count as the largest of these. */
  long count(String key) {
    BigDecimal number = number(key);
    if (number == null) {
      return 0;
    }
    if (number.signum() < 0) {
      refused(key, number.toPlainString(), "is below 0", "write 0 for no limit, or more");
      return 0;
    }
    return number.min(MOST).longValue();
  }

  private @Nullable BigDecimal number(String key) {
    Scalar scalar = scalar(key);
    if (scalar == null) {
      return null;
    }
    BigDecimal number = LooseScalar.number(scalar);
    if (number == null) {
      refused(
          key, scalar.text(), "should be a number", "write it in decimal digits, without quotes");
    }
    return number;
  }

  List<String> texts(String key) {
    return items(key).stream().map(item -> itemText(key, item)).toList();
  }

  private String itemText(String key, YamlNode item) {
    if (item instanceof Scalar scalar) {
      return scalar.kind() == Kind.NULL ? "" : scalar.text();
    }
    refused(key, "", "should hold texts only", "write a list of names");
    return "";
  }

  /** Texts by key; null where the key is not there. */
  @Nullable SortedMap<String, String> textsByKey(String key) {
    DocumentFields fields = inner(key);
    if (fields == null) {
      return null;
    }
    var texts = new TreeMap<String, String>();
    fields.entries.keySet().forEach(name -> texts.put(name, fields.text(name)));
    return texts;
  }

  /** Numbers by key. */
  SortedMap<String, Double> numbersByKey(String key) {
    var numbers = new TreeMap<String, Double>();
    DocumentFields fields = inner(key);
    if (fields != null) {
      for (String name : fields.entries.keySet()) {
        BigDecimal number = fields.number(name);
        if (number != null) {
          numbers.put(name, number.doubleValue());
        }
      }
    }
    return numbers;
  }

  /** Keys below this one; null where it is not there. */
  @Nullable DocumentFields inner(String key) {
    YamlNode node = get(key);
    return node == null || (node instanceof Scalar scalar && scalar.kind() == Kind.NULL)
        ? null
        : of(node, path, prefix + key + ".", faults);
  }

  /** Whether the key is there with a value. */
  boolean has(String key) {
    return get(key) != null && !(get(key) instanceof Scalar scalar && scalar.kind() == Kind.NULL);
  }

  /**
   * What a list holds.
   *
   * @param read from the node and from the number of its place, for a path
   */
  <T> List<T> list(String key, BiFunction<YamlNode, Integer, T> read) {
    var results = new ArrayList<T>();
    for (YamlNode item : items(key)) {
      results.add(read.apply(item, results.size()));
    }
    return results;
  }

  private List<YamlNode> items(String key) {
    return switch (get(key)) {
      case null -> List.of();
      case Sequence sequence -> sequence.items();
      case Scalar scalar when scalar.kind() == Kind.NULL -> List.of();
      case YamlNode node -> {
        refused(key, "", "should be a list", "write each item in a line with - before it");
        yield List.of();
      }
    };
  }

  /** Nothing else is known here. */
  void end() {
    entries.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(
            key ->
                refused(
                    key,
                    "",
                    "is no key that YuniKorn knows here",
                    "correct it, in lower case, or leave it out"));
  }

  private @Nullable YamlNode get(String key) {
    known.add(key);
    return entries.get(key);
  }

  private void refused(String key, String value, String problem, String cure) {
    String field = prefix + key;
    String at = field.endsWith(".") ? field.substring(0, field.length() - 1) : field;
    faults.add(new Fault(path, at.isEmpty() ? "entry" : at, value, problem, cure, Effect.REFUSED));
  }
}
