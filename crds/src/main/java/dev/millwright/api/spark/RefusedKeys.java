package dev.millwright.api.spark;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Why nobody may set a key of Spark's configuration, and what to do instead. */
final class RefusedKeys {

  private static final String KUBERNETES = "spark.kubernetes.";
  private static final String OF_DRIVER = KUBERNETES + "authenticate.driver.";
  private static final String OF_SUBMISSION = KUBERNETES + "authenticate.submission.";

  private static final String REMOVE = "remove it";
  private static final String CONTROLLER = "the controller sets it; " + REMOVE;
  private static final String ATTEMPT = "the controller sets it for each attempt; " + REMOVE;
  private static final String SUBMIT_HOST = "nothing is submitted from another machine; " + REMOVE;
  private static final String CLEAR_TEXT =
      "a token would stand here for all to read; give the driver an account by"
          + " driver.serviceAccountName";
  private static final String MOUNTED =
      "no file of another machine is read; give the driver an account by driver.serviceAccountName,"
          + " or mount a Secret by spark.kubernetes.driver.secrets.NAME and name its file in "
          + OF_DRIVER
          + "mounted.";

  private RefusedKeys() {}

  static SortedMap<String, String> withCures() {
    var keys = new TreeMap<String, String>();
    ofController(keys);
    ofSubmitHost(keys);
    credentials(keys);
    renamed(keys);
    return keys;
  }

  private static void ofController(SortedMap<String, String> keys) {
    keys.put("spark.master", CONTROLLER);
    keys.put("spark.submit.deployMode", "it is always cluster; " + REMOVE);
    keys.put("spark.app.id", ATTEMPT);
    keys.put("spark.app.submitTime", ATTEMPT);
    keys.put("spark.driver.host", "it is the name of the driver's Service; " + REMOVE);
    keys.put("spark.driver.bindAddress", "it is the address of the driver's pod; " + REMOVE);
    keys.put("spark.remote", "a driver is not a client of another server; " + REMOVE);
    keys.put(KUBERNETES + "namespace", "pods run in this object's namespace; " + REMOVE);
    keys.put(KUBERNETES + "driver.pod.name", ATTEMPT);
    keys.put(KUBERNETES + "driver.resourceNamePrefix", ATTEMPT);
    keys.put(KUBERNETES + "executor.podNamePrefix", ATTEMPT);
    keys.put(
        KUBERNETES + "driver.service.label.spark-app-selector",
        "Spark finds its Service by it; choose another label");
    keys.put(KUBERNETES + "submitInDriver", CONTROLLER);
    keys.put(KUBERNETES + "resource.type", "it follows from mainApplicationFile; " + REMOVE);
    keys.put(
        KUBERNETES + "scheduler.volcano.podGroupTemplateFile",
        "the controller makes the group of a queue; name a queue instead");
  }

  private static void ofSubmitHost(SortedMap<String, String> keys) {
    keys.put(KUBERNETES + "context", SUBMIT_HOST);
    keys.put(
        KUBERNETES + "file.upload.path",
        "no file is uploaded; put files into the image (local://), or where the driver can read"
            + " them (s3a://, https://)");
    for (var pod : List.of("driver", "executor")) {
      keys.put(
          KUBERNETES + pod + ".podTemplateFile",
          "no file of another machine is read; write it into " + pod + ".template");
    }
    keys.put(
        KUBERNETES + "driver.pod.featureSteps",
        "classes that change the driver's pod are not run; write what they add into"
            + " driver.template");
    keys.put(
        KUBERNETES + "driver.pod.excludedFeatureSteps",
        "the steps of a launch are always the same; " + REMOVE);
    keys.put(
        KUBERNETES + "kerberos.krb5.path",
        "no file of another machine is read; put krb5.conf into a ConfigMap and name that in "
            + KUBERNETES
            + "kerberos.krb5.configMapName");
  }

  private static void credentials(SortedMap<String, String> keys) {
    for (var name :
        List.of("caCertFile", "clientCertFile", "clientKeyFile", "oauthToken", "oauthTokenFile")) {
      keys.put(OF_SUBMISSION + name, SUBMIT_HOST);
      keys.put(OF_DRIVER + name, MOUNTED + name);
    }
    keys.put(OF_DRIVER + "oauthToken", CLEAR_TEXT);
    keys.put(KUBERNETES + "authenticate.oauthToken", CLEAR_TEXT);
  }

  /** Spark reads these as what they are called today, and so might set one thing twice. */
  private static void renamed(SortedMap<String, String> keys) {
    for (var pod : List.of("driver", "executor")) {
      keys.put("spark.yarn." + pod + ".memoryOverhead", now("spark." + pod + ".memoryOverhead"));
    }
    for (var name : List.of("keytab", "principal")) {
      keys.put("spark.yarn." + name, now("spark.kerberos." + name));
    }
    keys.put("spark.unsafe.offHeap", now("spark.memory.offHeap.enabled"));
    keys.put(KUBERNETES + "pyspark.pythonVersion", "it has no effect since Spark 3.1; " + REMOVE);
  }

  private static String now(String key) {
    return "this is its old name; write " + key;
  }
}
