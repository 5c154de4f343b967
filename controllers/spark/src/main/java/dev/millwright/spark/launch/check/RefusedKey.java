package dev.millwright.spark.launch.check;

import dev.millwright.spark.launch.conf.Refusal;
import dev.millwright.spark.launch.conf.SparkConf;
import java.util.ArrayList;
import java.util.List;

/** Keys that mean something only on a submit host, or that the launch sets itself. */
enum RefusedKey {
  UPLOAD_PATH(
      "spark.kubernetes.file.upload.path",
      "files of a submit host cannot be uploaded; write URIs that the driver can read (s3a://,"
          + " https://) or local:// for files in the image."),
  DRIVER_FEATURE_STEPS(
      "spark.kubernetes.driver.pod.featureSteps",
      "classes that change the driver's pod are not run; write what they add into the driver's pod"
          + " template."),
  DRIVER_EXCLUDED_STEPS(
      "spark.kubernetes.driver.pod.excludedFeatureSteps",
      "the steps of a launch are fixed; remove the key."),
  DRIVER_TEMPLATE_FILE(
      "spark.kubernetes.driver.podTemplateFile",
      "a file of a submit host cannot be read; write the driver's pod template into the"
          + " application."),
  EXECUTOR_TEMPLATE_FILE(
      "spark.kubernetes.executor.podTemplateFile",
      "a file of a submit host cannot be read; write the executors' pod template into the"
          + " application."),
  KRB5_FILE(
      "spark.kubernetes.kerberos.krb5.path",
      "is a file of a submit host; put krb5.conf into a ConfigMap and name it in"
          + " spark.kubernetes.kerberos.krb5.configMapName."),
  TOKEN(
      "spark.kubernetes.authenticate.driver.oauthToken",
      "would stand in clear text in the application; give the driver a service account with"
          + " spark.kubernetes.authenticate.driver.serviceAccountName, or mount a Secret with"
          + " spark.kubernetes.driver.secrets.<secret>=<path> and name the file in"
          + " spark.kubernetes.authenticate.driver.mounted.oauthTokenFile."),
  ANY_TOKEN(
      "spark.kubernetes.authenticate.oauthToken",
      "would stand in clear text in the application; use a service account."),
  CA_CERTIFICATE("spark.kubernetes.authenticate.driver.caCertFile", Cures.mounted("caCertFile")),
  CLIENT_KEY("spark.kubernetes.authenticate.driver.clientKeyFile", Cures.mounted("clientKeyFile")),
  CLIENT_CERTIFICATE(
      "spark.kubernetes.authenticate.driver.clientCertFile", Cures.mounted("clientCertFile")),
  SUBMISSION_CREDENTIALS(
      "spark.kubernetes.authenticate.submission.",
      "there is no submit host that would log in; remove the key."),
  DRIVER_HOST("spark.driver.host", "is the name of the driver's Service; remove the key."),
  BIND_ADDRESS("spark.driver.bindAddress", "is the address of the driver's pod; remove the key."),
  NAME_PREFIX(
      "spark.kubernetes.driver.resourceNamePrefix",
      "names are made from the application; remove the key."),
  SPARK_CONNECT_REMOTE("spark.remote", "excludes a driver of its own; remove the key."),
  SERVICE_SELECTOR(
      "spark.kubernetes.driver.service.label.spark-app-selector",
      "is set by Spark, which finds its Service by it; use another label."),
  OLD_DRIVER_OVERHEAD(
      "spark.yarn.driver.memoryOverhead", Cures.renamed("spark.driver.memoryOverhead")),
  OLD_EXECUTOR_OVERHEAD(
      "spark.yarn.executor.memoryOverhead", Cures.renamed("spark.executor.memoryOverhead")),
  OLD_OFF_HEAP("spark.unsafe.offHeap", Cures.renamed("spark.memory.offHeap.enabled")),
  OLD_KEYTAB("spark.yarn.keytab", Cures.renamed("spark.kerberos.keytab")),
  OLD_PRINCIPAL("spark.yarn.principal", Cures.renamed("spark.kerberos.principal")),
  OLD_PYTHON(
      "spark.kubernetes.pyspark.pythonVersion", "has no effect since Spark 3.1; remove the key.");

  private final String key;
  private final String cure;

  RefusedKey(String key, String cure) {
    this.key = key;
    this.cure = cure;
  }

  /** The key; with a dot at its end it stands for all below it. */
  String key() {
    return key;
  }

  static List<Refusal> in(SparkConf conf) {
    var refusals = new ArrayList<Refusal>();
    for (var refused : values()) {
      if (refused.key.endsWith(".")) {
        conf.below(refused.key)
            .forEach((rest, value) -> refusals.add(refused.refusal(refused.key + rest, value)));
      } else if (conf.has(refused.key)) {
        refusals.add(refused.refusal(refused.key, conf.get(refused.key, "")));
      }
    }
    return refusals;
  }

  private Refusal refusal(String found, String value) {
    return new Refusal(found, found.endsWith("oauthToken") ? "…" : value, cure);
  }

  /** Cures that several keys share. */
  private static final class Cures {
    static String mounted(String suffix) {
      return "is a file of a submit host; mount a Secret with"
          + " spark.kubernetes.driver.secrets.<secret>=<path> and name the file in"
          + " spark.kubernetes.authenticate.driver.mounted."
          + suffix
          + ".";
    }

    static String renamed(String key) {
      return "is the old name; write " + key + ".";
    }
  }
}
