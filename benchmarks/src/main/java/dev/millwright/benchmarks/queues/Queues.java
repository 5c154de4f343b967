package dev.millwright.benchmarks.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.millwright.benchmarks.Api;
import dev.millwright.benchmarks.Clients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.awaitility.Awaitility;

/**
 * The BatchQueues of a tree, as a user makes and changes them.
 *
 * @param api of the cluster
 * @param shape of the tree
 */
record Queues(Api api, TreeShape shape) {
  /** All of them. */
  static final String PATH = "/apis/queues.millwright.dev/v1alpha1/batchqueues";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** Makes all of them, as fast as eight clients can; the generations of their specs, by name. */
  Map<String, Long> create() {
    List<TreeShape.Place> places = shape.places();
    return each(shape.names(), (name, index) -> api.create(PATH, shape.json(places.get(index))));
  }

  /** Changes all of these at once. */
  Map<String, Long> change(List<String> names, String spec) {
    return each(names, (name, index) -> change(name, spec));
  }

  /**
   * Changes one.
   *
   * @param spec what is merged into it, in JSON
   * @return the object as it was stored
   */
  String change(String name, String spec) {
    return api.merge(PATH + "/" + name, "{\"spec\":" + spec + "}");
  }

  /** Deletes all, and waits until they are gone. */
  void delete() {
    try (var clients = new Clients()) {
      clients.each(shape.names(), (name, index) -> api.delete(PATH + "/" + name));
    }
    Awaitility.await("all queues gone")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> parse(api.get(PATH + "?limit=1")).get("items").isEmpty());
  }

  /** The generation of a spec. */
  static long generation(String stored) {
    return parse(stored).at("/metadata/generation").asLong();
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + json, e);
    }
  }

  /** A text as JSON has it. */
  static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  private static Map<String, Long> each(
      List<String> names, BiFunction<String, Integer, String> stored) {
    Map<String, Long> generations = new ConcurrentHashMap<>();
    try (var clients = new Clients()) {
      clients.each(
          names, (name, index) -> generations.put(name, generation(stored.apply(name, index))));
    }
    return generations;
  }
}
