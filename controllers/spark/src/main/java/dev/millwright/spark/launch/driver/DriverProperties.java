package dev.millwright.spark.launch.driver;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.Program.JavaProgram;
import dev.millwright.spark.launch.conf.SparkConf;
import dev.millwright.spark.launch.memory.MemoryRules;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The configuration that the driver starts with: the user's, spark-submit's and the steps'. */
final class DriverProperties {
  private static final String JARS = "spark.jars";

  /** Only its prefix matters: the driver talks to {@code spark.kubernetes.driver.master}. */
  private static final String MASTER = "k8s://https://kubernetes.default.svc";

  private DriverProperties() {}

  /** What the launch itself sets. */
  private static SortedMap<String, String> own(LaunchRequest request) {
    var identity = request.identity();
    var own = new TreeMap<String, String>();
    own.put("spark.master", MASTER);
    own.put("spark.submit.deployMode", "cluster");
    own.put("spark.app.name", request.appName());
    own.put("spark.app.id", identity.appId());
    own.put("spark.app.submitTime", Long.toString(identity.submitTime().toEpochMilli()));
    own.put("spark.kubernetes.namespace", request.namespace());
    own.put("spark.kubernetes.submitInDriver", "true");
    own.put("spark.kubernetes.resource.type", request.program().kind().word());
    return own;
  }

  static SortedMap<String, String> of(LaunchRequest request, Map<String, String> ofSteps) {
    var properties = new TreeMap<>(request.conf().entries());
    properties.putAll(files(request));
    properties.put("spark.kubernetes.driver.pod.name", request.names().driverPod());
    properties.put(
        MemoryRules.SHARED_FACTOR,
        Double.toString(MemoryRules.sharedFactor(request.conf(), request.program().kind())));
    properties.putAll(own(request));
    properties.putAll(ofSteps);
    return properties;
  }

  private static Map<String, String> files(LaunchRequest request) {
    var conf = request.conf();
    var files = new TreeMap<String, String>();
    for (var key : new String[] {JARS, "spark.files", "spark.archives"}) {
      if (conf.has(key)) {
        files.put(key, tidy(conf, key));
      }
    }
    files.put("spark.submit.pyFiles", tidy(conf, "spark.submit.pyFiles"));
    if (request.program() instanceof JavaProgram java) {
      var jars = new ArrayList<>(conf.list(JARS));
      if (java.resource() != null) {
        jars.add(java.resource());
      }
      files.put(JARS, String.join(",", jars));
    }
    return files;
  }

  private static String tidy(SparkConf conf, String key) {
    return String.join(",", conf.list(key));
  }
}
