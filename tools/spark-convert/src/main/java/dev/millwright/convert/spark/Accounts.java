package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.Value;
import java.util.List;

/** The driver's ServiceAccount: a field here, wherever it stood there. */
public final class Accounts {
  private static final String FIELD = "driver.serviceAccountName";
  private static final String KEY = "spark.kubernetes.authenticate.driver.serviceAccountName";

  private Accounts() {}

  /** Takes it out of a template of the driver. */
  static void fromTemplate(Value template, PodTarget driver) {
    for (String name : List.of("serviceAccountName", "serviceAccount")) {
      Value said = template.at("spec").find(name);
      JsonNode spec = driver.settings().at("/template/spec");
      if (said != null && spec instanceof ObjectNode pod) {
        pod.remove(name);
        driver.settings().put("serviceAccountName", said.text());
        said.changed(
            "spec.%s: Spark's own account is stronger than the template's".formatted(FIELD));
      }
    }
  }

  /**
   * Says the account of pods that say none, which is another here.
   *
   * @param at where it would be said there
   */
  public static void orDefault(SparkTarget target, Value at) {
    JsonNode conf = target.find("conf");
    if (target.find(FIELD) == null && (conf == null || !conf.has(KEY))) {
      target.set(FIELD, "default");
      at.changed(
          "is not said, which is default there and spark here: spec.%s is default"
              .formatted(FIELD));
    }
  }
}
