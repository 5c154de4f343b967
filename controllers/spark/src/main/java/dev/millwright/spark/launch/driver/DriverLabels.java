package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.Capability;
import dev.millwright.spark.launch.conf.RefusedException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Labels and annotations of the driver's pod. Its Service selects by all of the labels. */
public final class DriverLabels {
  /** Carries {@code spark.app.id}; the driver finds what is its own by it. */
  public static final String APP_ID = "spark-app-selector";

  private static final String PREFIX = "spark.kubernetes.driver.label.";
  private static final String VERSION = "spark-version";
  private static final String APP_NAME = "spark-app-name";
  private static final String ROLE = "spark-role";
  private static final Set<String> RESERVED = Set.of(APP_ID, VERSION, APP_NAME, ROLE);

  private DriverLabels() {}

  /** The user's labels and Spark's own. */
  public static SortedMap<String, String> of(LaunchRequest request) {
    var labels = request.conf().below(PREFIX);
    for (var key : RESERVED) {
      if (labels.containsKey(key)) {
        throw new RefusedException(
            PREFIX + key, labels.get(key), "is set by Spark itself; use another label.");
      }
    }
    if (request.version().has(Capability.LABEL_SUBSTITUTION)) {
      labels.replaceAll((key, value) -> substituted(request, value));
    }
    labels.put(VERSION, request.version().text());
    labels.put(APP_ID, request.identity().appId());
    labels.put(APP_NAME, request.names().appNameLabel());
    labels.put(ROLE, "driver");
    return labels;
  }

  static SortedMap<String, String> annotations(LaunchRequest request) {
    var annotations = new TreeMap<>(request.conf().below("spark.kubernetes.driver.annotation."));
    annotations.replaceAll((key, value) -> substituted(request, value));
    return annotations;
  }

  /** A driver has no executor id, so that place is left empty. */
  private static String substituted(LaunchRequest request, String text) {
    return text.replace("{{APP_ID}}", request.identity().appId()).replace("{{EXECUTOR_ID}}", "");
  }
}
