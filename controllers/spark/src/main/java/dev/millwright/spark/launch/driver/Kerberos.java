package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.launch.conf.SparkConf;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.List;

/** Kerberos by what is in the cluster: krb5.conf from a ConfigMap, tokens from a Secret. */
public final class Kerberos {
  private static final String TOKEN_SECRET = "spark.kubernetes.kerberos.tokenSecret.name";
  private static final String TOKEN_KEY = "spark.kubernetes.kerberos.tokenSecret.itemKey";
  private static final String KEYTAB = "spark.kerberos.keytab";
  private static final String PRINCIPAL = "spark.kerberos.principal";
  private static final String KRB5_VOLUME = "krb5-file";
  private static final String TOKEN_VOLUME = "hadoop-secret";
  private static final String TOKEN_PATH = "/mnt/secrets/hadoop-credentials";

  private Kerberos() {}

  static DriverPart part(LaunchRequest request) {
    return krb5(request.conf()).and(tokens(request.conf()));
  }

  /** Refuses halves of pairs and keytabs of a submit host. */
  public static void check(SparkConf conf) {
    var keytab = conf.find(KEYTAB);
    if (keytab != null && !keytab.startsWith("local:")) {
      throw new RefusedException(
          KEYTAB,
          keytab,
          "is a file of a submit host; put it into a Secret, mount it with"
              + " spark.kubernetes.driver.secrets.<secret>=<path> and write local://<path>/<file>.");
    }
    together(conf, TOKEN_SECRET, TOKEN_KEY);
    together(conf, TOKEN_KEY, TOKEN_SECRET);
    together(conf, KEYTAB, PRINCIPAL);
    together(conf, PRINCIPAL, KEYTAB);
  }

  private static DriverPart krb5(SparkConf conf) {
    var configMap = conf.find("spark.kubernetes.kerberos.krb5.configMapName");
    if (configMap == null) {
      return DriverPart.NONE;
    }
    return DriverPart.mounted(
        Pieces.configMap(KRB5_VOLUME, configMap),
        new VolumeMountBuilder()
            .withName(KRB5_VOLUME)
            .withMountPath("/etc/krb5.conf")
            .withSubPath("krb5.conf")
            .build());
  }

  private static DriverPart tokens(SparkConf conf) {
    var secret = conf.find(TOKEN_SECRET);
    if (secret == null) {
      return DriverPart.NONE;
    }
    var file = TOKEN_PATH + "/" + conf.get(TOKEN_KEY, "");
    return DriverPart.mounted(
            Pieces.secret(TOKEN_VOLUME, secret), Pieces.mount(TOKEN_VOLUME, TOKEN_PATH))
        .withEnvironment(List.of(Pieces.variable("HADOOP_TOKEN_FILE_LOCATION", file)));
  }

  private static void together(SparkConf conf, String given, String needed) {
    if (conf.has(given) && !conf.has(needed)) {
      throw new RefusedException(needed, "", "is missing; " + given + " needs it.");
    }
  }
}
