package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.millwright.convert.source.Value;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Fields of a spec that are taken over as they are, where their values are ones of ours. */
public final class Copy {
  private static final Pattern VERSION =
      Pattern.compile("(3[.]5|4[.][0-3])[.][0-9]{1,3}(-[a-zA-Z0-9.-]+)?");
  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:[^, ]+");
  private static final Pattern COORDINATES = Pattern.compile("[^:, ]+:[^:, ]+:[^:, ]+");
  private static final Pattern EXCLUSION = Pattern.compile("[^:, ]+:[^:, ]+");

  private Copy() {}

  /** As it stands. */
  public static BiConsumer<Value, SparkTarget> to(String path) {
    return (value, target) -> {
      target.set(path, value.node());
      value.kept("spec." + path);
    };
  }

  /** A scalar as text. */
  public static BiConsumer<Value, SparkTarget> text(String path) {
    return (value, target) -> {
      target.set(path, value.text());
      value.kept("spec." + path);
    };
  }

  /** The name of an object, which is a field of a reference here. */
  public static BiConsumer<Value, SparkTarget> name(String path) {
    return (value, target) -> {
      target.set(path + ".name", value.text());
      value.kept("spec." + path + ".name");
    };
  }

  /** Whole numbers from 0 to what 31 bits hold. */
  public static BiConsumer<Value, SparkTarget> count(String path) {
    return number(path, 0);
  }

  /** Whole numbers from 1 to what 31 bits hold. */
  public static BiConsumer<Value, SparkTarget> positive(String path) {
    return number(path, 1);
  }

  private static BiConsumer<Value, SparkTarget> number(String path, int least) {
    return (value, target) -> {
      if (value.node().canConvertToInt() && value.node().intValue() >= least) {
        to(path).accept(value, target);
      } else {
        value.refused(
            "%s is no whole number from %d to %d, and is left out: correct it"
                .formatted(value.text(), least, Integer.MAX_VALUE));
      }
    };
  }

  /** Texts in their order. */
  public static BiConsumer<Value, SparkTarget> texts(String path) {
    return (value, target) -> {
      ArrayNode texts = JsonNodeFactory.instance.arrayNode();
      value.items().forEach(item -> texts.add(item.text()));
      target.set(path, texts);
      value.kept("spec." + path);
    };
  }

  /** Names of objects, which are references here. */
  public static BiConsumer<Value, SparkTarget> names(String path) {
    return (value, target) -> {
      ArrayNode references = JsonNodeFactory.instance.arrayNode();
      value.items().forEach(item -> references.addObject().put("name", item.text()));
      target.set(path, references);
      value.changed("spec." + path + ": each as a reference with a name");
    };
  }

  /**
   * The version of Spark, which stays even where it cannot be one of ours: nothing can stand in.
   */
  public static void version(Value value, SparkTarget target) {
    target.set("sparkVersion", value.text());
    if (VERSION.matcher(value.text()).matches()) {
      value.kept("spec.sparkVersion");
    } else {
      value.refused(
          value.text()
              + " is no version of the lines 3.5 and 4.0 to 4.3 with its last number, like 4.0.1:"
              + " move to an image of one of these, and write its version");
    }
  }

  /** Addresses of libraries and files. */
  public static BiConsumer<Value, SparkTarget> addresses(String path) {
    return list(
        path,
        item -> isAddress(item) && !item.startsWith("file:"),
        "nothing is uploaded from where somebody submits: write local:// before the path of a file"
            + " in the image, or the address of one elsewhere");
  }

  /** Maven coordinates. */
  public static BiConsumer<Value, SparkTarget> coordinates(String path) {
    return list(
        path,
        item -> COORDINATES.matcher(item).matches(),
        "is not groupId:artifactId:version: correct it");
  }

  /** Maven coordinates without a version. */
  public static BiConsumer<Value, SparkTarget> exclusions(String path) {
    return list(
        path, item -> EXCLUSION.matcher(item).matches(), "is not groupId:artifactId: correct it");
  }

  /** Whether the driver itself can fetch it. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  private static BiConsumer<Value, SparkTarget> list(
      String path, Predicate<String> fits, String cure) {
    return (value, target) -> {
      ArrayNode taken = JsonNodeFactory.instance.arrayNode();
      for (Value item : value.items()) {
        if (fits.test(item.text())) {
          taken.add(item.text());
        } else {
          item.refused(item.text() + " is left out: " + cure);
        }
      }
      if (!taken.isEmpty()) {
        target.set(path, taken);
        value.kept("spec." + path);
      }
    };
  }
}
