package dev.millwright.api.spark;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keys of Spark's configuration that are not simply the user's. The CRDs' rules on {@code conf} are
 * made from these, and whoever merges configuration from elsewhere asks them too.
 */
public final class ConfKeys {

  /**
   * Keys that nobody may set, with the reason and what to do instead: a clause without a full stop.
   */
  public static final SortedMap<String, String> REFUSED =
      Collections.unmodifiableSortedMap(RefusedKeys.withCures());

  /** Keys that stand for a field of the spec, by its path; only one of the two may be set. */
  public static final SortedMap<String, String> FIELDS = fields();

  private ConfKeys() {}

  /** A value as it may be shown: never a token, which {@code oauthToken} keys hold. */
  public static String shown(String key, String value) {
    return key.endsWith("oauthToken") ? "…" : value;
  }

  private static SortedMap<String, String> fields() {
    var keys = new TreeMap<String, String>();
    keys.put("spark.kubernetes.container.image", "image");
    keys.put("spark.kubernetes.container.image.pullPolicy", "imagePullPolicy");
    keys.put("spark.kubernetes.container.image.pullSecrets", "imagePullSecrets");
    keys.put("spark.kubernetes.hadoop.configMapName", "hadoopConfConfigMap");
    keys.put("spark.jars", "dependencies.jars");
    keys.put("spark.files", "dependencies.files");
    keys.put("spark.submit.pyFiles", "dependencies.pyFiles");
    keys.put("spark.archives", "dependencies.archives");
    keys.put("spark.jars.packages", "dependencies.packages");
    keys.put("spark.jars.excludes", "dependencies.excludePackages");
    keys.put("spark.jars.repositories", "dependencies.repositories");
    keys.put("spark.executor.instances", "executor.instances");
    pod(keys, "driver");
    pod(keys, "executor");
    keys.put("spark.kubernetes.scheduler.name", "queue");
    keys.put("spark.dynamicAllocation.enabled", "dynamicAllocation");
    keys.put("spark.dynamicAllocation.initialExecutors", "dynamicAllocation.initialExecutors");
    keys.put("spark.dynamicAllocation.minExecutors", "dynamicAllocation.minExecutors");
    keys.put("spark.dynamicAllocation.maxExecutors", "dynamicAllocation.maxExecutors");
    keys.put(
        "spark.dynamicAllocation.shuffleTracking.enabled", "dynamicAllocation.shuffleTracking");
    keys.put(
        "spark.dynamicAllocation.executorIdleTimeout", "dynamicAllocation.executorIdleTimeout");
    keys.put("spark.eventLog.enabled", "eventLog");
    keys.put("spark.eventLog.dir", "eventLog");
    keys.put("spark.eventLog.compress", "eventLog.compress");
    keys.put("spark.eventLog.rolling.enabled", "eventLog.rolling");
    keys.put("spark.ui.prometheus.enabled", "monitoring.prometheus");
    return Collections.unmodifiableSortedMap(keys);
  }

  private static void pod(SortedMap<String, String> keys, String pod) {
    keys.put("spark." + pod + ".cores", pod + ".cores");
    keys.put("spark.kubernetes." + pod + ".request.cores", pod + ".coreRequest");
    keys.put("spark.kubernetes." + pod + ".limit.cores", pod + ".coreLimit");
    keys.put("spark." + pod + ".memory", pod + ".memory");
    keys.put("spark." + pod + ".memoryOverhead", pod + ".memoryOverhead");
    keys.put("spark." + pod + ".memoryOverheadFactor", pod + ".memoryOverheadFactor");
    keys.put("spark." + pod + ".extraJavaOptions", pod + ".javaOptions");
    keys.put(
        "spark.kubernetes.authenticate." + pod + ".serviceAccountName",
        pod + ".serviceAccountName");
    keys.put("spark.kubernetes." + pod + ".scheduler.name", "queue");
  }
}
