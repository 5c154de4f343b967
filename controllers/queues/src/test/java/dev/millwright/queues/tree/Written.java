package dev.millwright.queues.tree;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Queues as tests write them: {@code team@org guaranteed=cpu:40,memory:1Gi max=cpu:80 weight=2}.
 */
final class Written {
  private Written() {}

  static List<QueueNode> queues(String text) {
    return Arrays.stream(text.split("\\R|;", -1))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(Written::queue)
        .toList();
  }

  static Amounts amounts(String text) {
    var quantities = new TreeMap<String, Quantity>();
    for (String amount : text.split(",", -1)) {
      if (!amount.isBlank()) {
        String[] parts = amount.strip().split(":", -1);
        quantities.put(parts[0], new Quantity(parts[1]));
      }
    }
    return Amounts.of(quantities);
  }

  /** {@code a cpu:4 b cpu:1}: of queues of the tree, and below queues or the {@code root}. */
  static Kept kept(@Nullable String own, @Nullable String others) {
    return new Kept(named(own), named(others));
  }

  private static Map<String, Amounts> named(@Nullable String text) {
    var named = new TreeMap<String, Amounts>();
    String[] words = text == null ? new String[0] : text.strip().split(" +", -1);
    for (int i = 0; i + 1 < words.length; i += 2) {
      named.put(words[i].equals("root") ? Kept.TOP : words[i], amounts(words[i + 1]));
    }
    return named;
  }

  /** Amounts as these tests write them. */
  static String text(Amounts amounts) {
    return amounts.values().entrySet().stream()
        .map(entry -> entry.getKey() + ":" + Amounts.text(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(","));
  }

  private static QueueNode queue(String line) {
    String[] words = line.split(" +", -1);
    String[] name = words[0].split("@", -1);
    return new QueueNode(
        name[0],
        name.length == 1 ? null : name[1],
        amounts(word(words, "reserved", "")),
        amounts(word(words, "guaranteed", "")),
        amounts(word(words, "max", "")),
        Integer.parseInt(word(words, "weight", "1")));
  }

  private static String word(String[] words, String key, String otherwise) {
    return Arrays.stream(words)
        .filter(word -> word.startsWith(key + "="))
        .map(word -> word.substring(key.length() + 1))
        .findFirst()
        .orElse(otherwise);
  }
}
