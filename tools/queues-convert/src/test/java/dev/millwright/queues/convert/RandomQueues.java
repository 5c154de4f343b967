package dev.millwright.queues.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Trees of BatchQueues that the controller accepts, by chance. */
final class RandomQueues {
  private static final int MOST = 30;

  private final Random random;
  private final List<ObjectNode> queues = new ArrayList<>();
  private final Map<String, Integer> depths = new HashMap<>();

  RandomQueues(int seed) {
    random = new Random(seed);
    int count = 1 + random.nextInt(MOST);
    for (int i = 0; i < count; i++) {
      String name = "q" + i;
      ObjectNode queue = JsonNodeFactory.instance.objectNode();
      queue.put("apiVersion", "queues.millwright.dev/v1alpha1").put("kind", "BatchQueue");
      queue.putObject("metadata").put("name", name);
      ObjectNode spec = queue.putObject("spec");
      int depth = 1;
      if (!queues.isEmpty() && random.nextInt(4) > 0) {
        String parent = "q" + random.nextInt(queues.size());
        // Volcano allows five levels.
        if (depths.getOrDefault(parent, 1) < 5) {
          spec.put("parent", parent);
          depth = depths.getOrDefault(parent, 1) + 1;
        }
      }
      depths.put(name, depth);
      queues.add(queue);
    }
  }

  /** What a Volcano does to the letter. */
  List<JsonNode> volcano() {
    for (ObjectNode queue : queues) {
      ObjectNode spec = spec(queue);
      if (chance()) {
        spec.put("weight", 2 + random.nextInt(9));
      }
      if (chance()) {
        spec.put("priority", 1 + random.nextInt(1000) * (random.nextBoolean() ? 1 : -1) / 2);
        if (spec.path("priority").asInt() == 0) {
          spec.remove("priority");
        }
      }
      if (chance()) {
        spec.put("preemption", "Never");
      }
      if (leaf(queue) && chance()) {
        spec.putObject("reserved").put("cpu", "1");
        spec.putObject("guaranteed").put("cpu", "2").put("memory", "8Gi");
      }
      amounts(queue);
    }
    return List.copyOf(queues);
  }

  /** What a YuniKorn does to the letter. */
  List<JsonNode> yuniKorn() {
    for (ObjectNode queue : queues) {
      ObjectNode spec = spec(queue);
      if (chance()) {
        spec.put("fenced", true);
      }
      if (leaf(queue)) {
        work(spec);
      }
      if (leaf(queue) && chance()) {
        spec.putObject("guaranteed").put("cpu", "500m").put("nvidia.com/gpu", "1");
      }
      amounts(queue);
    }
    return List.copyOf(queues);
  }

  /** What a Kueue does to the letter that is told what there is. */
  List<JsonNode> kueue() {
    for (ObjectNode queue : queues) {
      ObjectNode spec = spec(queue);
      if (chance()) {
        spec.put("weight", 2 + random.nextInt(9));
      }
      if (leaf(queue)) {
        if (chance()) {
          spec.put("order", "Strict");
        }
        if (chance()) {
          spec.putObject("submitters").putArray("namespaces").add("lab").add("shop");
        }
        if (chance()) {
          spec.putObject("reserved").put("cpu", "1");
          spec.putObject("guaranteed").put("cpu", "2").put("memory", "8Gi");
        }
      }
      amounts(queue);
    }
    return List.copyOf(queues);
  }

  /** What a YARN does to the letter. */
  List<JsonNode> yarn() {
    for (ObjectNode queue : queues) {
      ObjectNode spec = spec(queue);
      if (chance()) {
        spec.put("priority", 1 + random.nextInt(1000));
      }
      if (chance()) {
        spec.put("maxRunningApplications", 1 + random.nextInt(50));
      }
      if (leaf(queue)) {
        leafOfYarn(spec);
      }
      amounts(queue);
      if (!leaf(queue)) {
        // YARN counts nothing without memory.
        spec.remove("guaranteed");
      }
    }
    return List.copyOf(queues);
  }

  private void leafOfYarn(ObjectNode spec) {
    if (chance()) {
      spec.put("order", "Fair");
    }
    if (chance()) {
      spec.put("preemption", "Never");
    }
    if (chance()) {
      spec.put("state", "Drain");
    }
    if (chance()) {
      ObjectNode submitters = spec.putObject("submitters");
      submitters.putArray("users").add("ada").add("bob");
      submitters.putArray("groups").add("staff");
    }
    if (chance()) {
      spec.putObject("guaranteed").put("cpu", "2").put("memory", "8Gi");
      if (chance()) {
        ObjectNode limit = spec.putArray("limits").addObject();
        limit.putArray("users").add("*");
        limit.putObject("max").put("cpu", "3").put("memory", "12Gi");
      }
    }
  }

  private void work(ObjectNode spec) {
    if (chance()) {
      spec.put("order", "Fair");
    }
    if (chance() && !spec.has("fenced")) {
      spec.put("preemption", "Never");
    }
    if (chance()) {
      spec.put("maxRunningApplications", 1 + random.nextInt(50));
    }
    if (chance()) {
      ObjectNode submitters = spec.putObject("submitters");
      submitters.putArray("users").add("ada").add("bob");
      submitters.putArray("groups").add("staff");
    } else if (chance()) {
      spec.put("state", "Hold");
    }
    // Beside a number of applications, each limit is written with that number too.
    if (chance() && !spec.has("maxRunningApplications")) {
      ObjectNode limit = spec.putArray("limits").addObject();
      limit.putArray("users").add("ada");
      limit.putObject("max").put("cpu", "1").put("memory", "1Gi");
    }
  }

  /** Wide enough for all that queues below are guaranteed. */
  private void amounts(ObjectNode queue) {
    ObjectNode spec = spec(queue);
    if (chance()) {
      spec.putObject("max")
          .put("cpu", String.valueOf(100 + random.nextInt(100)))
          .put("memory", "1Ti");
    }
    if (!leaf(queue) && !spec.has("parent") && chance()) {
      spec.putObject("guaranteed").put("cpu", "100");
    }
  }

  private boolean leaf(ObjectNode queue) {
    String name = queue.path("metadata").path("name").asText();
    return queues.stream().noneMatch(one -> one.path("spec").path("parent").asText().equals(name));
  }

  private boolean chance() {
    return random.nextInt(3) == 0;
  }

  private static ObjectNode spec(ObjectNode queue) {
    return (ObjectNode) queue.get("spec");
  }
}
