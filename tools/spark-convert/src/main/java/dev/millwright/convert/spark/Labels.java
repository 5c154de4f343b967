package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.Value;
import java.util.regex.Pattern;

/** Labels of pods and Services, but for Spark's own. */
public final class Labels {
  private static final Pattern RESERVED =
      Pattern.compile("(spark-(app|exec)-.*|spark-role|spark-version|millwright[.]dev/.*)");
  private static final Pattern VALUE =
      Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9])?");

  private Labels() {}

  /** Whether Spark or its controller finds pods by it. */
  public static boolean isReserved(String key) {
    return RESERVED.matcher(key).matches();
  }

  /**
   * Takes over what may be taken.
   *
   * @param to the object that has them
   * @param field of it that they become
   * @param path of that field, for people
   */
  public static void copy(Value labels, ObjectNode to, String field, String path) {
    ObjectNode taken = to.objectNode();
    for (Value label : labels.fields()) {
      if (isReserved(label.name())) {
        label.refused("is left out: Spark and its controller find pods by it; choose another key");
      } else if (!VALUE.matcher(label.text()).matches()) {
        label.refused(
            "%s is left out: a label has at most 63 letters, digits, -, _ and ., and begins and ends"
                    .formatted(label.text())
                + " with a letter or digit");
      } else {
        taken.put(label.name(), label.text());
      }
    }
    if (!taken.isEmpty()) {
      to.withObjectProperty(field).setAll(taken);
      labels.kept(path);
    }
  }
}
