package dev.millwright.spark.launch.check;

import dev.millwright.api.spark.ConfKeys;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.Refusal;
import dev.millwright.spark.launch.name.LaunchNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keys that nobody may set or that contradict the launch, and names that become too long. */
final class ConfRules {
  /** Keys whose readers in Spark fill variables in; those behind a prefix are taken as they are. */
  private static final Set<String> READ_TYPED =
      Set.of(
          "spark.archives",
          "spark.driver.cores",
          "spark.driver.memory",
          "spark.driver.memoryOverhead",
          "spark.driver.memoryOverheadFactor",
          "spark.driver.minMemoryOverhead",
          "spark.executor.memory",
          "spark.executor.memoryOverhead",
          "spark.executor.memoryOverheadFactor",
          "spark.executor.minMemoryOverhead",
          "spark.executor.pyspark.memory",
          "spark.files",
          "spark.jars",
          "spark.kerberos.keytab",
          "spark.kerberos.principal",
          "spark.kubernetes.authenticate.driver.serviceAccountName",
          "spark.kubernetes.container.image",
          "spark.kubernetes.container.image.pullPolicy",
          "spark.kubernetes.container.image.pullSecrets",
          "spark.kubernetes.driver.container.image",
          "spark.kubernetes.driver.limit.cores",
          "spark.kubernetes.driver.podTemplateContainerName",
          "spark.kubernetes.driver.request.cores",
          "spark.kubernetes.driver.scheduler.name",
          "spark.kubernetes.hadoop.configMapName",
          "spark.kubernetes.kerberos.krb5.configMapName",
          "spark.kubernetes.kerberos.tokenSecret.itemKey",
          "spark.kubernetes.kerberos.tokenSecret.name",
          "spark.kubernetes.memoryOverheadFactor",
          "spark.kubernetes.scheduler.name",
          "spark.memory.offHeap.size",
          "spark.pyspark.driver.python",
          "spark.pyspark.python",
          "spark.submit.pyFiles",
          "spark.ui.port");

  /** No pod has more; their claims have the longest names of all objects. */
  private static final int MOST_CLAIMS = 999;

  private ConfRules() {}

  static List<Refusal> check(LaunchRequest request) {
    var refusals = new ArrayList<Refusal>();
    request
        .conf()
        .entries()
        .forEach(
            (key, value) -> {
              if (!key.startsWith("spark.")) {
                refusals.add(
                    new Refusal(key, value, "is dropped by Spark: its keys begin with spark."));
              }
              var cure = ConfKeys.REFUSED.get(key);
              if (cure != null) {
                refusals.add(new Refusal(key, ConfKeys.shown(key, value), cure + "."));
              }
              if (READ_TYPED.contains(key) && value.contains("${")) {
                refusals.add(
                    new Refusal(key, value, "has a variable that nobody fills in; write it out."));
              }
            });
    var principal = request.conf().find("spark.kerberos.principal");
    if (principal != null && request.proxyUser() != null) {
      refusals.add(
          new Refusal(
              "spark.kerberos.principal", principal, "excludes a proxy user; remove one of them."));
    }
    names(request, refusals);
    return refusals;
  }

  private static void names(LaunchRequest request, List<Refusal> refusals) {
    if (request.names().claim(MOST_CLAIMS).length() > LaunchNames.NAME_MAX) {
      refusals.add(
          new Refusal("spark.app.name", request.appName(), "is too long for names of objects."));
    }
  }
}
