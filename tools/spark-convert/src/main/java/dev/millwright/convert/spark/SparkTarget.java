package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a SparkApplication or SparkConnect of ours, as it grows, and what comes beside it.
 */
public final class SparkTarget {
  private final Names names;
  private final Value source;
  private final ObjectNode spec = JsonNodeFactory.instance.objectNode();
  private final List<ObjectNode> beside = new ArrayList<>();
  private final PodTarget driver = new PodTarget("driver");
  private final PodTarget executor = new PodTarget("executor");

  /**
   * An empty spec.
   *
   * @param names of its object
   * @param source the spec that is read
   */
  public SparkTarget(Names names, Value source) {
    this.names = names;
    this.source = source;
  }

  /** The spec that is read, for fields whose meaning depends on others. */
  public Value source() {
    return source;
  }

  /** Name and namespace of the object. */
  public Names names() {
    return names;
  }

  /** The driver's settings. */
  public PodTarget driver() {
    return driver;
  }

  /** The executors' settings. */
  public PodTarget executor() {
    return executor;
  }

  /** Driver or executor, by its name in the spec. */
  public PodTarget pod(String role) {
    return role.equals("driver") ? driver : executor;
  }

  /** Sets a field by its path in the spec. */
  public void set(String path, JsonNode value) {
    int dot = path.lastIndexOf('.');
    holder(dot < 0 ? "" : path.substring(0, dot)).set(path.substring(dot + 1), value);
  }

  /** Sets a field of text. */
  public void set(String path, String value) {
    set(path, JsonNodeFactory.instance.textNode(value));
  }

  /** Sets a whole number. */
  public void set(String path, int value) {
    set(path, JsonNodeFactory.instance.numberNode(value));
  }

  /** Makes sure that an object is there, if empty. */
  public void object(String path) {
    holder(path);
  }

  /** What the spec says at a path, or null. */
  public @Nullable JsonNode find(String path) {
    List<String> names = List.of(path.split("[.]", -1));
    JsonNode at = isPod(names.getFirst()) ? pod(names.getFirst()).settings() : spec;
    for (String name : isPod(names.getFirst()) ? names.subList(1, names.size()) : names) {
      at = at.path(name);
    }
    return at.isMissingNode() ? null : at;
  }

  /** Sets a key of Spark's configuration. */
  public void conf(String key, String value) {
    holder("conf").put(key, value);
  }

  /** Sets a key of Hadoop's configuration. */
  public void hadoopConf(String key, String value) {
    holder("hadoopConf").put(key, value);
  }

  /** Puts an object beside the application. */
  public void beside(ObjectNode object) {
    beside.add(object);
  }

  /** What comes beside the application. */
  public List<ObjectNode> besides() {
    return List.copyOf(beside);
  }

  /**
   * The spec.
   *
   * @param order names of its fields as people read them
   */
  public ObjectNode spec(List<String> order) {
    ObjectNode ordered = JsonNodeFactory.instance.objectNode();
    ObjectNode whole = spec.deepCopy();
    whole.setAll(pods());
    order.stream().filter(whole::has).forEach(name -> ordered.set(name, whole.get(name)));
    if (ordered.size() != whole.size()) {
      throw new IllegalStateException("Not all of these are fields of ours: " + whole);
    }
    return ordered;
  }

  private ObjectNode pods() {
    ObjectNode pods = JsonNodeFactory.instance.objectNode();
    for (PodTarget pod : List.of(driver, executor)) {
      if (Value.given(pod.settings())) {
        pods.set(pod.role(), pod.ordered());
      }
    }
    return pods;
  }

  private ObjectNode holder(String path) {
    if (path.isEmpty()) {
      return spec;
    }
    List<String> names = List.of(path.split("[.]", -1));
    ObjectNode at = isPod(names.getFirst()) ? pod(names.getFirst()).settings() : spec;
    for (String name : isPod(names.getFirst()) ? names.subList(1, names.size()) : names) {
      at = at.withObjectProperty(name);
    }
    return at;
  }

  private static boolean isPod(String name) {
    return name.equals("driver") || name.equals("executor");
  }
}
