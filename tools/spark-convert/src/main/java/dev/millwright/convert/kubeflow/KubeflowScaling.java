package dev.millwright.convert.kubeflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millwright.convert.source.FieldTable;
import dev.millwright.convert.source.Value;
import dev.millwright.convert.spark.Copy;
import dev.millwright.convert.spark.Quantities;
import dev.millwright.convert.spark.SparkTarget;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** How many executors there are, and which scheduler places the pods. */
final class KubeflowScaling {
  private static final String ALLOCATION = "dynamicAllocation";
  private static final String TIMEOUT = "spark.dynamicAllocation.shuffleTracking.timeout";
  private static final String QUEUE_NEEDED =
      "a BatchQueue of this name must exist, and nothing starts before it says Enforced";

  static final FieldTable<SparkTarget> DYNAMIC_ALLOCATION =
      new FieldTable<SparkTarget>("a dynamicAllocation of sparkoperator.k8s.io")
          .changed(
              "enabled",
              "`spec.dynamicAllocation`: on where that is",
              (v, t) -> v.changed("spec.dynamicAllocation: on where that is"))
          .kept("initialExecutors", in("initialExecutors"), to("initialExecutors"))
          .kept("minExecutors", in("minExecutors"), to("minExecutors"))
          .kept("maxExecutors", in("maxExecutors"), to("maxExecutors"))
          .kept("shuffleTrackingEnabled", in("shuffleTracking"), KubeflowScaling::shuffleTracking)
          .changed(
              "shuffleTrackingTimeout",
              "`spec.conf[" + TIMEOUT + "]`",
              KubeflowScaling::shuffleTrackingTimeout);

  static final FieldTable<SparkTarget> BATCH_OPTIONS =
      new FieldTable<SparkTarget>("batchSchedulerOptions of sparkoperator.k8s.io/v1beta2")
          .changed(
              "queue",
              "`spec.queue.name`: " + QUEUE_NEEDED,
              (v, t) -> v.changed("spec.queue.name: " + QUEUE_NEEDED))
          .kept(
              "priorityClassName",
              "`spec.queue.priorityClassName`",
              Copy.text("queue.priorityClassName"))
          .refused(
              "resources",
              "is left out: what the group needs is reckoned from the driver and its first executors");

  private static final Map<String, String> DEFAULT_QUEUE =
      Map.of("volcano", "default", "yunikorn", "root.default");

  private KubeflowScaling() {}

  static boolean isDynamic(Value spec) {
    return spec.at(ALLOCATION).at("enabled").node().asBoolean();
  }

  static void dynamicAllocation(Value value, SparkTarget target) {
    if (isDynamic(target.source())) {
      target.object(ALLOCATION);
      DYNAMIC_ALLOCATION.convert(value, target);
    } else {
      value.changed("left out: it is not enabled");
    }
  }

  /** Beside dynamic allocation it was what Spark begins with, if above the other. */
  static void instances(Value value, SparkTarget target) {
    if (!isDynamic(target.source())) {
      Copy.positive("executor.instances").accept(value, target);
      return;
    }
    Value allocation = target.source().at(ALLOCATION);
    int instances = value.node().asInt();
    int least =
        Math.max(
            allocation.at("initialExecutors").node().asInt(),
            allocation.at("minExecutors").node().asInt());
    if (instances > least && instances <= allocation.at("maxExecutors").node().asInt(instances)) {
      target.set(ALLOCATION + ".initialExecutors", instances);
      value.changed("spec.dynamicAllocation.initialExecutors");
    } else {
      value.changed("left out: spec.dynamicAllocation says how many");
    }
  }

  static void oneInstance(Value spec, SparkTarget target) {
    JsonNode conf = target.find("conf");
    boolean inConf =
        conf != null
            && (conf.has("spark.executor.instances")
                || conf.has("spark.dynamicAllocation.enabled"));
    boolean said = target.find("executor.instances") != null || target.find(ALLOCATION) != null;
    if (!said && !inConf) {
      target.set("executor.instances", 1);
      spec.at("executor")
          .at("instances")
          .changed("is not said, which is 1 there and 2 here: spec.executor.instances is 1");
    }
  }

  static void memoryOverheadFactor(Value value, SparkTarget target) {
    Double factor = Quantities.factor(value);
    if (factor != null) {
      for (String role : List.of("driver", "executor")) {
        target.pod(role).settings().put("memoryOverheadFactor", factor);
      }
      value.changed("spec.driver.memoryOverheadFactor and that of spec.executor");
    }
  }

  static BiConsumer<Value, SparkTarget> scheduler(String role) {
    String key = "spark.kubernetes.%s.scheduler.name".formatted(role);
    return (value, target) -> {
      if (queue(target.source()) != null) {
        value.changed("left out: the queue's scheduler is used");
      } else {
        target.conf(key, value.text());
        value.changed("spec.conf[%s]".formatted(key));
      }
    };
  }

  static void batchScheduler(Value value, SparkTarget target) {
    String queue = queue(target.source());
    if (queue != null) {
      target.set("queue.name", queue);
      value.changed(
          "spec.queue.name is %s, and that BatchQueue says which scheduler it is of: %s"
              .formatted(queue, QUEUE_NEEDED));
    } else {
      value.refused(
          ("%s is left out, and the default scheduler places the pods one by one: for gangs, name"
                  + " a BatchQueue of Volcano or YuniKorn in spec.queue")
              .formatted(value.text()));
    }
  }

  static void batchSchedulerOptions(Value value, SparkTarget target) {
    if (queue(target.source()) != null) {
      BATCH_OPTIONS.convert(value, target);
    } else {
      value.refused("is left out: it needs a batchScheduler, volcano or yunikorn; name one there");
    }
  }

  private static @Nullable String queue(Value spec) {
    String scheduler = spec.at("batchScheduler").text();
    Value named = spec.at("batchSchedulerOptions").find("queue");
    return DEFAULT_QUEUE.containsKey(scheduler) && named != null
        ? named.text()
        : DEFAULT_QUEUE.get(scheduler);
  }

  private static void shuffleTracking(Value value, SparkTarget target) {
    Value conf = target.source().at("sparkConf");
    boolean elsewhere =
        conf.find("spark.decommission.enabled") != null
            || conf.find("spark.shuffle.service.enabled") != null
            || conf.find("spark.shuffle.sort.io.plugin.class") != null
            || target.source().find("sparkConfigMap") != null;
    if (value.node().asBoolean() || elsewhere) {
      Copy.to(ALLOCATION + ".shuffleTracking").accept(value, target);
    } else {
      value.refused(
          "false is left out: Spark does not start so unless sparkConf says where shuffle data stays;"
              + " set spark.decommission.enabled or spark.shuffle.sort.io.plugin.class");
    }
  }

  private static void shuffleTrackingTimeout(Value value, SparkTarget target) {
    target.conf(TIMEOUT, value.text() + "ms");
    value.changed("spec.conf[%s]: in ms".formatted(TIMEOUT));
  }

  private static BiConsumer<Value, SparkTarget> to(String field) {
    return (value, target) -> {
      if (target.find(ALLOCATION + "." + field) == null) {
        Copy.count(ALLOCATION + "." + field).accept(value, target);
      } else {
        value.changed("left out: executor.instances is more");
      }
    };
  }

  private static String in(String field) {
    return "`spec.dynamicAllocation." + field + "`";
  }
}
