package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.millwright.api.spark.ConfKeys;
import dev.millwright.convert.source.Value;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys of configuration for which our specs have a field. */
final class ConfFields {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Pattern EXECUTORS = Pattern.compile("[0-9]{1,5}");
  private static final Pattern CPU = Pattern.compile("([1-9][0-9]*m?|[0-9]+[.][0-9]+)");
  private static final Pattern FACTOR = Pattern.compile("[0-9]{1,2}([.][0-9]+)?");
  private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,4}[smh]");
  private static final String ALLOCATION = "spark.dynamicAllocation.";
  private static final String EVENT_LOG = "spark.eventLog.";

  private final SparkTarget target;
  private final boolean allocation;
  private final boolean eventLog;

  ConfFields(Value conf, SparkTarget target) {
    this.target = target;
    this.allocation =
        target.find("dynamicAllocation") != null || isOn(conf, ALLOCATION + "enabled");
    this.eventLog = isOn(conf, EVENT_LOG + "enabled") && conf.find(EVENT_LOG + "dir") != null;
  }

  /**
   * Moves a key to its field.
   *
   * @return false where it is to stay configuration
   */
  boolean move(Value entry) {
    String key = entry.name();
    String field = ConfKeys.FIELDS.getOrDefault(key, "");
    if (field.equals("queue")) {
      return scheduler(entry);
    }
    if ((key.startsWith(ALLOCATION) && !allocation) || (key.startsWith(EVENT_LOG) && !eventLog)) {
      return false;
    }
    if (key.equals(ALLOCATION + "enabled") || key.equals(EVENT_LOG + "enabled")) {
      return enabled(entry, field);
    }
    if (field.equals("executor.instances") && allocation) {
      return initialExecutors(entry);
    }
    if (field.endsWith("javaOptions") && target.find(field) == null) {
      JavaOptions.set(entry, target.pod(field.substring(0, field.indexOf('.'))));
      return true;
    }
    String path = key.equals(EVENT_LOG + "dir") ? "eventLog.dir" : field;
    return set(entry, path.endsWith("ConfigMap") ? path + ".name" : path);
  }

  private boolean set(Value entry, String field) {
    JsonNode there = target.find(field);
    if (there != null) {
      entry.changed("left out: spec.%s already says %s".formatted(field, there.asText()));
      return true;
    }
    JsonNode value = value(field, entry.text().strip());
    if (value == null) {
      return false;
    }
    target.set(field, value);
    entry.changed("spec.%s%s".formatted(field, written(value, entry)));
    return true;
  }

  private static String written(JsonNode value, Value entry) {
    return !value.isTextual() || value.asText().equals(entry.text())
        ? ""
        : ": written as " + value.asText();
  }

  private @Nullable JsonNode value(String field, String text) {
    return switch (field.substring(field.lastIndexOf('.') + 1)) {
      case "cores" -> COUNT.matcher(text).matches() ? JSON.numberNode(Integer.valueOf(text)) : null;
      case "instances", "minExecutors", "maxExecutors", "initialExecutors" ->
          (EXECUTORS.matcher(text).matches() && !field.endsWith("instances")) || isAbove0(text)
              ? JSON.numberNode(Integer.valueOf(text))
              : null;
      case "coreRequest", "coreLimit" -> CPU.matcher(text).matches() ? JSON.textNode(text) : null;
      case "memory", "memoryOverhead" -> text(JavaMemory.of(text));
      case "memoryOverheadFactor" ->
          FACTOR.matcher(text).matches() && Double.parseDouble(text) > 0
              ? JSON.numberNode(Double.valueOf(text))
              : null;
      case "jars", "files", "pyFiles", "archives", "packages", "excludePackages", "repositories" ->
          list(field, text);
      case "imagePullSecrets" -> names(text);
      case "executorIdleTimeout" -> SPAN.matcher(text).matches() ? JSON.textNode(text) : null;
      case "compress", "rolling" -> bool(text);
      case "shuffleTracking" -> text.equals("true") ? JSON.booleanNode(true) : null;
      case "prometheus" -> null; // The field brings more than Spark's key.
      default -> JSON.textNode(text);
    };
  }

  private static boolean isAbove0(String text) {
    return EXECUTORS.matcher(text).matches() && Integer.parseInt(text) > 0;
  }

  private @Nullable JsonNode bool(String text) {
    return text.equals("true") || text.equals("false")
        ? JSON.booleanNode(Boolean.parseBoolean(text))
        : null;
  }

  /** What the field's rules would refuse stays configuration, all of it. */
  private static @Nullable JsonNode list(String field, String text) {
    ArrayNode items = JSON.arrayNode();
    for (String item : text.split(",", -1)) {
      boolean fits = field.endsWith("ackages") ? !item.isBlank() : Copy.isAddress(item.strip());
      if (!fits) {
        return null;
      }
      items.add(item.strip());
    }
    return items;
  }

  private static JsonNode names(String text) {
    ArrayNode names = JSON.arrayNode();
    List.of(text.split(",", -1)).forEach(name -> names.addObject().put("name", name.strip()));
    return names;
  }

  private static @Nullable JsonNode text(@Nullable String text) {
    return text == null ? null : JSON.textNode(text);
  }

  private boolean enabled(Value entry, String field) {
    if (!entry.text().equals("true")) {
      entry.changed("left out: spec.%s says it already".formatted(field));
      return true;
    }
    target.object(field);
    entry.changed("spec.%s: on where that is".formatted(field));
    return true;
  }

  private boolean initialExecutors(Value entry) {
    if (isAbove0(entry.text()) && target.find("dynamicAllocation.initialExecutors") == null) {
      target.set("dynamicAllocation.initialExecutors", Integer.parseInt(entry.text()));
      entry.changed(
          "spec.dynamicAllocation.initialExecutors: beside dynamic allocation it is that");
    } else {
      entry.changed("left out: spec.dynamicAllocation says how many");
    }
    return true;
  }

  private boolean scheduler(Value entry) {
    if (target.find("queue") == null) {
      return false;
    }
    entry.changed("left out: the queue's scheduler is used");
    return true;
  }

  private static boolean isOn(Value conf, String key) {
    Value entry = conf.find(key);
    return entry != null && entry.text().equals("true");
  }
}
