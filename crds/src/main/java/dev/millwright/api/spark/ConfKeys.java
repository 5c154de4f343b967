package dev.millwright.api.spark;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keys of Spark's configuration that are not simply the user's. The CRDs' rules on {@code conf} are
 * made from these, and whoever merges configuration from elsewhere asks them too.
 */
public final class ConfKeys {

  private static final String REMOVE = "remove it";
  private static final String ATTEMPT = "the controller sets it for each attempt; " + REMOVE;
  private static final String SUBMIT_HOST = "nothing is submitted from another machine; " + REMOVE;
  private static final String NO_UPLOAD =
      "no file is uploaded; put it into the image or where an address leads";
  private static final String DRIVER_CREDENTIALS =
      "give the driver an account by driver.serviceAccountName";
  private static final String FEATURE_STEPS =
      "spark-submit is not used; say in driver.template what it does";

  /** Keys that nobody may set, with the reason and what to do instead. */
  public static final SortedMap<String, String> REFUSED = refused();

  /** Keys that stand for a field of the spec, by its path; only one of the two may be set. */
  public static final SortedMap<String, String> FIELDS = fields();

  private ConfKeys() {}

  private static SortedMap<String, String> refused() {
    var keys = new TreeMap<String, String>();
    keys.put("spark.master", "the controller sets it; " + REMOVE);
    keys.put("spark.submit.deployMode", "it is always cluster; " + REMOVE);
    keys.put("spark.app.id", ATTEMPT);
    keys.put("spark.app.submitTime", ATTEMPT);
    keys.put("spark.driver.host", ATTEMPT);
    keys.put("spark.driver.bindAddress", ATTEMPT);
    keys.put("spark.kubernetes.namespace", "pods run in this object's namespace; " + REMOVE);
    keys.put("spark.kubernetes.driver.pod.name", ATTEMPT);
    keys.put("spark.kubernetes.executor.podNamePrefix", ATTEMPT);
    keys.put("spark.kubernetes.driver.resourceNamePrefix", ATTEMPT);
    keys.put("spark.remote", "a driver is not a client of another server; " + REMOVE);
    keys.put("spark.kubernetes.authenticate.oauthToken", DRIVER_CREDENTIALS);
    keys.put("spark.kubernetes.submitInDriver", "the controller sets it; " + REMOVE);
    keys.put("spark.kubernetes.resource.type", "it follows from mainApplicationFile; " + REMOVE);
    keys.put("spark.kubernetes.driver.podTemplateFile", "write it into driver.template");
    keys.put("spark.kubernetes.executor.podTemplateFile", "write it into executor.template");
    keys.put("spark.kubernetes.driver.pod.featureSteps", FEATURE_STEPS);
    keys.put("spark.kubernetes.driver.pod.excludedFeatureSteps", FEATURE_STEPS);
    keys.put("spark.kubernetes.scheduler.volcano.podGroupTemplateFile", "name a queue instead");
    keys.put("spark.kubernetes.file.upload.path", NO_UPLOAD);
    keys.put("spark.kubernetes.context", SUBMIT_HOST);
    for (var file : new String[] {"caCertFile", "clientCertFile", "clientKeyFile"}) {
      keys.put("spark.kubernetes.authenticate.submission." + file, SUBMIT_HOST);
      keys.put("spark.kubernetes.authenticate.driver." + file, DRIVER_CREDENTIALS);
    }
    for (var token : new String[] {"oauthToken", "oauthTokenFile"}) {
      keys.put("spark.kubernetes.authenticate.submission." + token, SUBMIT_HOST);
      keys.put("spark.kubernetes.authenticate.driver." + token, DRIVER_CREDENTIALS);
    }
    keys.put(
        "spark.kubernetes.kerberos.krb5.path",
        "put the file into a ConfigMap and name that in "
            + "spark.kubernetes.kerberos.krb5.configMapName");
    return Collections.unmodifiableSortedMap(keys);
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
