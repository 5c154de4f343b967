package dev.millwright.convert.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of what is read, that says itself what became of it.
 *
 * @param path of it, from the root of its object
 * @param name of it in its object
 * @param node what stands there
 * @param report of its object
 */
public record Value(String path, String name, JsonNode node, Report report) {

  /** The whole of an object. */
  public static Value root(JsonNode object, Report report) {
    return new Value("", "", object, report);
  }

  /** Whether something is said: neither null nor empty. */
  public static boolean given(@Nullable JsonNode node) {
    return node != null
        && !node.isNull()
        && !node.isMissingNode()
        && !(node.isContainerNode() && node.isEmpty())
        && !(node.isTextual() && node.asText().isEmpty());
  }

  /** A scalar as text. */
  public String text() {
    return node.asText();
  }

  /** The field of this name, or null where nothing is said. */
  public @Nullable Value find(String name) {
    return given(node.get(name)) ? at(name) : null;
  }

  /** The field of this name, which is there. */
  public Value at(String name) {
    return new Value(
        path.isEmpty() ? name : path + (plain(name) ? "." + name : "[" + name + "]"),
        name,
        node.path(name),
        report);
  }

  /** The fields of an object. */
  public List<Value> fields() {
    var all = new ArrayList<Value>();
    node.fieldNames().forEachRemaining(name -> all.add(at(name)));
    return all;
  }

  /** The items of a list. */
  public List<Value> items() {
    var all = new ArrayList<Value>();
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      all.add(new Value(path + "[" + i + "]", name, node.get(i), report));
    }
    return all;
  }

  /** Says that it is taken over. */
  public void kept(String note) {
    report.add(path, Outcome.KEPT, note);
  }

  /** Says how it changed. */
  public void changed(String note) {
    report.add(path, Outcome.CHANGED, note);
  }

  /** Says why it is not taken over, and what to do instead. */
  public void refused(String note) {
    report.add(path, Outcome.REFUSED, note);
  }

  private static boolean plain(String name) {
    return name.indexOf('.') < 0 && name.indexOf('/') < 0;
  }
}
