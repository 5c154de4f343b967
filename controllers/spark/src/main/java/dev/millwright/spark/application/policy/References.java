package dev.millwright.spark.application.policy;

import dev.millwright.spark.application.policy.Reference.Kind;
import dev.millwright.spark.launch.conf.SparkConf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the configuration of a launch refers to. What only templates name, kubelet tells of. */
public final class References {
  private static final Map<String, Kind> SINGLE =
      Map.of(
          "spark.kubernetes.authenticate.driver.serviceAccountName", Kind.ServiceAccount,
          "spark.kubernetes.authenticate.executor.serviceAccountName", Kind.ServiceAccount,
          "spark.kubernetes.hadoop.configMapName", Kind.ConfigMap,
          "spark.kubernetes.kerberos.krb5.configMapName", Kind.ConfigMap,
          "spark.kubernetes.kerberos.tokenSecret.name", Kind.Secret);

  private static final Map<String, String> FIELDS =
      Map.of(
          "spark.kubernetes.authenticate.driver.serviceAccountName", "driver.serviceAccountName",
          "spark.kubernetes.authenticate.executor.serviceAccountName",
              "executor.serviceAccountName",
          "spark.kubernetes.hadoop.configMapName", "hadoopConfConfigMap.name");

  private References() {}

  /** All of them, in the order of the configuration's keys. */
  public static List<Reference> of(SparkConf conf) {
    List<Reference> all = new ArrayList<>();
    conf.entries().forEach((key, value) -> add(all, SINGLE.get(key), value, key));
    conf.list("spark.kubernetes.container.image.pullSecrets")
        .forEach(name -> add(all, Kind.Secret, name, "imagePullSecrets"));
    for (String pod : List.of("driver", "executor")) {
      String mounted = "spark.kubernetes." + pod + ".secrets.";
      conf.below(mounted).keySet().forEach(name -> add(all, Kind.Secret, name, mounted + name));
      String variable = "spark.kubernetes." + pod + ".secretKeyRef.";
      conf.below(variable)
          .forEach((name, ref) -> add(all, Kind.Secret, ref.split(":", 2)[0], variable + name));
    }
    return all;
  }

  private static void add(List<Reference> all, @Nullable Kind kind, String name, String key) {
    if (kind != null && !name.isBlank()) {
      all.add(new Reference(kind, name, FIELDS.getOrDefault(key, key)));
    }
  }
}
