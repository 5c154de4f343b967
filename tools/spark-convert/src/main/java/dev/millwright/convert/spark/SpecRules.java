package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.source.Value;
import java.math.BigDecimal;

/** What the rules of our CRDs would refuse in a spec as a whole, said of where it was read. */
public final class SpecRules {
  private static final String CONNECT_JAR = "spark-connect_";

  private SpecRules() {}

  /**
   * Rules of applications.
   *
   * @param version where Spark's version is said there
   */
  public static void application(Value spec, SparkTarget target, Value version) {
    all(spec, target, version);
    JsonNode file = target.find("mainApplicationFile");
    boolean hasClass = target.find("mainClass") != null;
    if (file == null && !hasClass) {
      spec.refused("says no program to run: write spec.mainApplicationFile, or spec.mainClass");
    } else if (file != null && !hasClass && !Program.isScript(file.asText())) {
      spec.at("mainClass")
          .refused(
              "is missing: no jar is opened to look for one, and %s is run as a jar; write it"
                  .formatted(file.asText()));
    }
  }

  /** Rules of Spark Connect servers. */
  public static void connect(Value spec, SparkTarget target) {
    all(spec, target, spec.at("sparkVersion"));
    JsonNode version = target.find("sparkVersion");
    JsonNode conf = target.find("conf");
    boolean server =
        target.find("image") != null
            || String.valueOf(target.find("dependencies")).contains(CONNECT_JAR)
            || (conf != null && conf.toString().contains(CONNECT_JAR))
            || (conf != null && conf.has("spark.kubernetes.driver.container.image"));
    if (version != null && version.asText().startsWith("3.") && !server) {
      spec.at("image")
          .refused(
              "is missing: Spark's own images have no Spark Connect before 4.0; write spec.image, or"
                  + " add its jar to spec.dependencies.packages");
    }
  }

  private static void all(Value spec, SparkTarget target, Value version) {
    if (target.find("sparkVersion") == null) {
      version.refused("is missing: write the version of Spark in the image to spec.sparkVersion");
    }
    bounds(spec, target);
    for (String role : new String[] {"driver", "executor"}) {
      cpu(spec, target, role);
    }
  }

  private static void bounds(Value spec, SparkTarget target) {
    JsonNode allocation = target.find("dynamicAllocation");
    if (allocation == null) {
      return;
    }
    int least = allocation.path("minExecutors").asInt();
    int most = allocation.path("maxExecutors").asInt(Integer.MAX_VALUE);
    int first = allocation.path("initialExecutors").asInt(least);
    if (least > most || first < least || first > most) {
      spec.at("dynamicAllocation")
          .refused(
              ("minExecutors is %d, initialExecutors %d and maxExecutors %d: Spark does not start so;"
                      + " bring them into this order")
                  .formatted(least, first, most));
    }
  }

  private static void cpu(Value spec, SparkTarget target, String role) {
    JsonNode limit = target.find(role + ".coreLimit");
    if (limit == null || target.find("sparkConfConfigMap") != null) {
      return; // The request may be in that ConfigMap.
    }
    JsonNode request = target.find(role + ".coreRequest");
    JsonNode cores = target.find(role + ".cores");
    BigDecimal most = Quantities.amount(limit);
    BigDecimal least =
        request != null
            ? Quantities.amount(request)
            : cores != null ? Quantities.amount(cores) : BigDecimal.ONE;
    if (most != null && least != null && most.compareTo(least) < 0) {
      spec.at(role)
          .refused(
              ("spec.%s.coreLimit is %s, below the request of %s: Kubernetes refuses such a pod;"
                      + " raise it")
                  .formatted(role, limit.asText(), least.stripTrailingZeros().toPlainString()));
    }
  }
}
