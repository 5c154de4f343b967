package dev.millwright.spark.desired.gang;

import dev.millwright.spark.launch.LaunchRequest;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What YuniKorn reads on pods. For a gang it makes placeholder pods of the sizes that the driver's
 * annotation says, starts the driver once all of them have nodes, and puts each executor into the
 * place of one.
 */
final class YuniKornAnnotations {
  static final String DRIVER_GROUP = "spark-driver";
  static final String EXECUTOR_GROUP = "spark-executor";

  private static final String DOMAIN = "yunikorn.apache.org/";
  private static final String APP_ID = DOMAIN + "app-id";

  /**
   * As an annotation: a path over 63 characters is no label, and the key that YuniKorn reads from
   * labels has changed over its versions.
   */
  private static final String QUEUE = DOMAIN + "queue";

  private static final String TASK_GROUPS = DOMAIN + "task-groups";
  private static final String TASK_GROUP_NAME = DOMAIN + "task-group-name";
  private static final String POLICY = DOMAIN + "schedulingPolicyParameters";

  /**
   * How long placeholders that nobody has taken are kept, counted from the first: long enough for
   * the rest of them to find room, the driver's image to be pulled and the driver to ask for its
   * executors, by the default deadlines of an attempt 15, 10, 5 and 15 minutes. It also parts two
   * gangs that hold half a queue each. Where nothing has room there is no first, and the
   * application waits without end.
   */
  private static final int PLACEHOLDER_SECONDS = 45 * 60;

  private YuniKornAnnotations() {}

  static SortedMap<String, String> conf(
      LaunchRequest request, Footprint footprint, QueueTarget target) {
    SortedMap<String, String> conf = new TreeMap<>();
    for (var role : new String[] {"driver", "executor"}) {
      conf.put(annotation(role, APP_ID), request.identity().appId());
      conf.put(annotation(role, QUEUE), target.queue());
    }
    if (target.gang()) {
      conf.put(annotation("driver", TASK_GROUPS), TaskGroups.json(request, footprint));
      conf.put(annotation("driver", TASK_GROUP_NAME), DRIVER_GROUP);
      // Hard: the other style lets the driver start alone after the time, which is no gang.
      conf.put(
          annotation("driver", POLICY),
          "placeholderTimeoutInSeconds=" + PLACEHOLDER_SECONDS + " gangSchedulingStyle=Hard");
      if (footprint.executors().first() > 0) {
        conf.put(annotation("executor", TASK_GROUP_NAME), EXECUTOR_GROUP);
      }
    }
    return conf;
  }

  private static String annotation(String role, String key) {
    return "spark.kubernetes." + role + ".annotation." + key;
  }
}
