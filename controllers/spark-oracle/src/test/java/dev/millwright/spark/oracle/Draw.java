package dev.millwright.spark.oracle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Chance with a seed, and a count of the features that it chose. */
final class Draw {
  private static final String ODD = "ab. =:#!\\\t\"'${},/é中{}";

  private final Random random;
  private final Map<Feature, Integer> counts = new EnumMap<>(Feature.class);

  Draw(long seed) {
    this.random = new Random(seed);
  }

  Map<Feature, Integer> counts() {
    return Map.copyOf(counts);
  }

  /** True once in so many. */
  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  /** Chooses a feature once in so many. */
  boolean feature(Feature feature, int in) {
    var chosen = once(in);
    if (chosen) {
      seen(feature);
    }
    return chosen;
  }

  void seen(Feature feature) {
    counts.merge(feature, 1, Integer::sum);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  void times(int most, Consumer<String> action) {
    for (var i = 1 + random.nextInt(most); i > 0; i--) {
      action.accept(word());
    }
  }

  /** A word that is a valid name in Kubernetes. */
  String word() {
    var word = new StringBuilder();
    for (var i = 3 + random.nextInt(6); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  /** A value, often with characters that files and YAML treat in their own way. */
  String value() {
    if (!feature(Feature.ODD_VALUES, 3)) {
      return word();
    }
    var text = new StringBuilder();
    for (var i = random.nextInt(12); i > 0; i--) {
      text.append(random.nextInt(6) == 0 ? "{{APP_ID}}" : odd());
    }
    return text.toString();
  }

  /** A size as Spark writes it. */
  String size() {
    return switch (random.nextInt(6)) {
      case 0 -> (1 + random.nextInt(200_000)) + "";
      case 1 -> (1 + random.nextInt(64)) + "g";
      case 2 -> (1 + random.nextInt(64)) + "GB";
      case 3 -> (1_000_000 + random.nextInt(90_000_000)) + "k";
      case 4 -> "1t";
      default -> (1 + random.nextInt(100_000)) + "m";
    };
  }

  String factor() {
    return of(List.of("0.05", "0.1", "0.10", "0.25", "0.4", "1", "1.5", "2e-1", "0.333"));
  }

  private char odd() {
    return ODD.charAt(random.nextInt(ODD.length()));
  }
}
