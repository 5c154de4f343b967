package dev.millwright.spark.launch.check;

import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.Refusal;
import dev.millwright.spark.launch.driver.DriverPodBase;
import dev.millwright.spark.launch.driver.DriverProperties;
import dev.millwright.spark.launch.name.LaunchNames;
import java.util.ArrayList;
import java.util.List;

/** Keys that contradict the launch, and names that become too long. */
final class ConfRules {
  private ConfRules() {}

  static List<Refusal> check(LaunchRequest request) {
    var refusals = new ArrayList<Refusal>();
    var own = DriverProperties.own(request);
    request
        .conf()
        .entries()
        .forEach(
            (key, value) -> {
              if (!key.startsWith("spark.")) {
                refusals.add(
                    new Refusal(key, value, "is dropped by Spark: its keys begin with spark."));
              }
              if (own.containsKey(key) && !value.equals(own.get(key))) {
                refusals.add(new Refusal(key, value, "is set by the launch; remove the key."));
              }
              if (readByLaunch(key) && value.contains("${")) {
                refusals.add(
                    new Refusal(key, value, "has a variable that nobody fills in; write it out."));
              }
            });
    names(request, refusals);
    return refusals;
  }

  /** Keys whose typed readers in Spark fill variables in. Those behind a prefix are not. */
  private static boolean readByLaunch(String key) {
    return key.startsWith("spark.kubernetes.")
        || key.startsWith("spark.driver.")
        || key.startsWith("spark.executor.")
        || key.startsWith("spark.pyspark.")
        || key.startsWith("spark.memory.")
        || key.equals("spark.ui.port");
  }

  private static void names(LaunchRequest request, List<Refusal> refusals) {
    if (request.names().executorTemplate().length() > LaunchNames.NAME_MAX) {
      refusals.add(
          new Refusal("spark.app.name", request.appName(), "is too long for names of objects."));
    }
    var pod = DriverPodBase.podName(request);
    if (pod.length() > LaunchNames.NAME_MAX) {
      refusals.add(new Refusal("spark.kubernetes.driver.pod.name", pod, "is too long."));
    }
  }
}
