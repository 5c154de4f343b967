package dev.millwright.queues.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Random queues, most of them in order: amounts get smaller with the number of a queue, whose
 * parent has a smaller number. Some are wrong in each way there is.
 */
record RandomTree(Random random, List<QueueNode> queues) {
  private static final List<String> RESOURCES = List.of("cpu", "memory", "pods", "example.com/gpu");

  static RandomTree of(Random random) {
    var tree = new RandomTree(random, new ArrayList<>());
    int size = 1 + random.nextInt(40);
    for (int i = 0; i < size; i++) {
      tree.queues.add(tree.queue(i, size));
    }
    return tree;
  }

  private QueueNode queue(int number, int size) {
    int scale = Math.max(1, 4000 >> Math.min(11, number));
    return new QueueNode(
        "q" + number,
        parent(number, size),
        some(scale / 8 + 1, 4),
        some(scale, 2),
        some(random.nextInt(4) == 0 ? scale : scale * 20, 3),
        1 + random.nextInt(5));
  }

  private @Nullable String parent(int number, int size) {
    return switch (random.nextInt(30)) {
      case 0 -> "missing";
      case 1 -> "q" + random.nextInt(size);
      case 2, 3, 4, 5, 6 -> null;
      default -> number == 0 ? null : "q" + random.nextInt(number);
    };
  }

  private Amounts some(int scale, int rarity) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (String resource : RESOURCES) {
      if (random.nextInt(rarity) == 0) {
        int amount = random.nextInt(20) == 0 ? 0 : random.nextInt(scale) + scale / 2;
        int points = resource.equals("cpu") ? 3 : 0;
        amounts.put(resource, BigDecimal.valueOf(amount, points));
      }
    }
    return new Amounts(new TreeMap<>(amounts));
  }
}
