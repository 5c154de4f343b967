package dev.millwright.spark.request;

import dev.millwright.api.spark.ConfKeys;
import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.launch.conf.SparkConf;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code sparkConfConfigMap} brings.
 *
 * @param conf configuration that the application's own is laid over
 * @param files files for Spark's folder of configuration, by name
 */
public record SparkDefaults(SparkConf conf, SortedMap<String, String> files) {
  /** No ConfigMap. */
  public static final SparkDefaults NONE =
      new SparkDefaults(new SparkConf(new TreeMap<>()), new TreeMap<>());

  private static final String FILE = "spark-defaults.conf";

  public SparkDefaults {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Reads the data of a ConfigMap: {@code spark-defaults.conf} is configuration, the rest are
   * files.
   *
   * @throws RefusedException a key is the controller's or only a submit host could follow it
   */
  public static SparkDefaults of(SortedMap<String, String> data) {
    var files = new TreeMap<>(data);
    String defaults = files.remove(FILE);
    return new SparkDefaults(
        new SparkConf(defaults == null ? new TreeMap<>() : read(defaults)), files);
  }

  /** As Spark reads the file: a Java properties file, values without space around them. */
  private static SortedMap<String, String> read(String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A text in memory has no such failures.
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          "sparkConfConfigMap", FILE, "is no properties file: " + e.getMessage() + ".");
    }
    var conf = new TreeMap<String, String>();
    for (String key : properties.stringPropertyNames()) {
      String value = properties.getProperty(key).strip();
      String cure = ConfKeys.REFUSED.get(key);
      if (cure != null) {
        throw new RefusedException(
            "sparkConfConfigMap",
            FILE,
            "sets %s to %s: %s.".formatted(key, ConfKeys.shown(key, value), cure));
      }
      if (key.startsWith("spark.")) {
        conf.put(key, value);
      }
    }
    return conf;
  }
}
