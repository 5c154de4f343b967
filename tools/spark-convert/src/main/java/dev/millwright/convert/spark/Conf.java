package dev.millwright.convert.spark;

import dev.millwright.api.spark.ConfKeys;
import dev.millwright.convert.source.Value;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spark's configuration, key by key. What has a field of ours moves there, where its value is one
 * of the field's; the rest stays in {@code conf}.
 */
public final class Conf {
  private static final String HADOOP = "spark.hadoop.";
  private static final Pattern LABEL =
      Pattern.compile("spark[.]kubernetes[.](driver|executor)[.]label[.](.+)");

  /** What people write there although the controller does just that. */
  private static final Map<String, Pattern> HARMLESS =
      Map.of(
          "spark.master", Pattern.compile("k8s://.*"),
          "spark.submit.deployMode", Pattern.compile("cluster"));

  private Conf() {}

  /** All keys of a map of configuration. To be called once the typed fields are there. */
  public static void convert(Value conf, SparkTarget target) {
    var settings = new ConfFields(conf, target);
    for (Value entry : conf.fields()) {
      convert(entry, target, settings);
    }
  }

  /** All keys of a map of Hadoop's configuration. */
  public static void hadoop(Value conf, SparkTarget target) {
    for (Value entry : conf.fields()) {
      String key = entry.name();
      String own = key.startsWith(HADOOP) ? key.substring(HADOOP.length()) : key;
      if (own.startsWith("spark.")) {
        entry.refused("is left out: it is no key of Hadoop; write it into spec.conf");
      } else {
        hadoop(entry, own, target);
      }
    }
  }

  private static void hadoop(Value entry, String key, SparkTarget target) {
    target.hadoopConf(key, entry.text());
    if (key.equals(entry.name())) {
      entry.kept("spec.hadoopConf");
    } else {
      entry.changed("spec.hadoopConf[%s]: keys are Hadoop's own".formatted(key));
    }
  }

  private static void convert(Value entry, SparkTarget target, ConfFields settings) {
    String key = entry.name();
    Matcher label = LABEL.matcher(key);
    if (!key.startsWith("spark.")) {
      entry.refused(
          "is left out: Spark reads no key without spark. before it; correct it, or put it into"
              + " spec.hadoopConf where it is Hadoop's");
    } else if (isHarmless(entry, target)) {
      entry.changed("left out: the controller does that itself");
    } else if (key.equals("spark.master")) {
      entry.refused(
          "%s is left out: the driver makes executor pods in its own cluster; for a driver without"
                  .formatted(entry.text())
              + " executors, set spark.kubernetes.driver.master to local[*]");
    } else if (ConfKeys.REFUSED.containsKey(key)) {
      entry.refused("is left out: " + ConfKeys.REFUSED.get(key));
    } else if (label.matches() && Labels.isReserved(label.group(2))) {
      entry.refused("is left out: Spark and its controller find pods by it; choose another key");
    } else if (key.equals("spark.kerberos.keytab") && !entry.text().startsWith("local:")) {
      entry.refused(
          "is left out: it would be read where nothing is submitted from; mount it from a Secret by"
              + " spec.driver.template and write local: before its path");
    } else if (!ConfKeys.FIELDS.containsKey(key) || !settings.move(entry)) {
      target.conf(key, entry.text());
      entry.kept("spec.conf");
    }
  }

  private static boolean isHarmless(Value entry, SparkTarget target) {
    if (entry.name().equals("spark.kubernetes.namespace")) {
      return entry.text().equals(target.names().namespace());
    }
    Pattern harmless = HARMLESS.get(entry.name());
    return harmless != null && harmless.matcher(entry.text()).matches();
  }
}
