package dev.millwright.queues.volcano.preflight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of Volcano's scheduler, as far as queues go by it. It reads as Volcano does
 * ({@code pkg/scheduler/util.go}, {@code pkg/scheduler/conf} at 1.15): keys it does not know are
 * passed over, one value of the wrong kind makes the whole text void.
 *
 * @param actions in the order in which a cycle runs them
 * @param plugins of all tiers, in their order
 */
public record SchedulerConf(List<String> actions, List<Plugin> plugins) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> YES = Set.of("y", "yes", "on");
  private static final Set<String> NO = Set.of("n", "no", "off");

  public SchedulerConf {
    actions = List.copyOf(actions);
    plugins = List.copyOf(plugins);
  }

  /**
   * A plugin that is on.
   *
   * @param name of the plugin
   * @param tier number of its tier, from 0
   * @param hierarchy whether {@code enableHierarchy} is true; default false
   * @param reclaimable whether it has a say in what is taken back; default true
   * @param ancestorReclaimLevel its argument of this name; 0 where it has none
   */
  public record Plugin(
      String name, int tier, boolean hierarchy, boolean reclaimable, int ancestorReclaimLevel) {}

  /** The text is none that the scheduler could load; the message says where. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }

  /**
   * Reads it.
   *
   * @param text YAML
   * @throws UnreadableException where the scheduler would not load it
   */
  public static SchedulerConf read(String text) throws UnreadableException {
    JsonNode root = parse(text);
    if (!root.isObject()) {
      throw new UnreadableException("is no mapping with actions and tiers");
    }
    var plugins = new ArrayList<Plugin>();
    JsonNode tiers = list(root, "tiers", "tiers");
    for (int tier = 0; tier < tiers.size(); tier++) {
      String where = "tiers[" + tier + "].plugins";
      for (JsonNode plugin : list(tiers.get(tier), "plugins", where)) {
        plugins.add(plugin(plugin, tier, where));
      }
    }
    return new SchedulerConf(actions(root.path("actions")), plugins);
  }

  /** The first plugin of this name, which is the one whose switches count; null for none. */
  public @Nullable Plugin plugin(String name) {
    return plugins.stream().filter(plugin -> plugin.name().equals(name)).findFirst().orElse(null);
  }

  /** Whether a cycle runs this action. */
  public boolean runs(String action) {
    return actions.contains(action);
  }

  private static JsonNode parse(String text) throws UnreadableException {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String line = at == null ? "" : " in line " + at.getLineNr();
      // The parser quotes the lines around it, indented; what is wrong stands at the margin.
      String what =
          e.getOriginalMessage()
              .lines()
              .filter(one -> !one.isBlank() && !one.startsWith(" "))
              .collect(Collectors.joining(", "));
      throw new UnreadableException("is no YAML%s: %s".formatted(line, what));
    }
  }

  private static List<String> actions(JsonNode actions) throws UnreadableException {
    if (actions.isMissingNode() || actions.isNull()) {
      return List.of();
    }
    if (!actions.isTextual()) {
      throw new UnreadableException("actions is no text: write actions: \"enqueue, allocate\"");
    }
    return Arrays.stream(actions.asText().split(",")).map(String::strip).toList();
  }

  private static Plugin plugin(JsonNode plugin, int tier, String where) throws UnreadableException {
    if (!plugin.isObject()) {
      throw new UnreadableException(where + " holds something else than name: <plugin>");
    }
    String name = plugin.path("name").asText();
    String of = where + " " + name;
    JsonNode level = plugin.path("arguments").path("ancestorReclaimLevel");
    return new Plugin(
        name,
        tier,
        flag(plugin, "enableHierarchy", false, of),
        flag(plugin, "enableReclaimable", true, of),
        Math.max(0, level.asInt(0)));
  }

  private static JsonNode list(JsonNode parent, String field, String where)
      throws UnreadableException {
    JsonNode list = parent.path(field);
    if (list.isMissingNode() || list.isNull()) {
      return YAML.createArrayNode();
    }
    if (!list.isArray()) {
      throw new UnreadableException(where + " is no list");
    }
    return list;
  }

  private static boolean flag(JsonNode plugin, String field, boolean otherwise, String where)
      throws UnreadableException {
    JsonNode value = plugin.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    // The scheduler reads YAML 1.1, in which these words are booleans too.
    String word = value.asText().toLowerCase(Locale.ROOT);
    if (value.isBoolean() || YES.contains(word) || NO.contains(word)) {
      return value.asBoolean() || YES.contains(word);
    }
    throw new UnreadableException(
        "%s: %s is %s, which is neither true nor false".formatted(where, field, value));
  }
}
