package dev.millwright.spark.request;

import dev.millwright.api.spark.PodSettings;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Size and account of driver and executors as configuration; the rest of them is in templates. */
final class PodConf {
  private PodConf() {}

  /** Hands over what is wished of {@code driver} or {@code executor}, in Spark's keys. */
  static void of(
      String role, @Nullable PodSettings wished, BiConsumer<String, @Nullable Object> conf) {
    if (wished == null) {
      return;
    }
    String spark = "spark." + role + ".";
    String kubernetes = "spark.kubernetes." + role + ".";
    conf.accept(
        "spark.kubernetes.authenticate." + role + ".serviceAccountName",
        wished.serviceAccountName());
    conf.accept(spark + "cores", wished.cores());
    conf.accept(kubernetes + "request.cores", wished.coreRequest());
    conf.accept(kubernetes + "limit.cores", wished.coreLimit());
    conf.accept(spark + "memory", wished.memory());
    conf.accept(spark + "memoryOverhead", wished.memoryOverhead());
    conf.accept(spark + "memoryOverheadFactor", wished.memoryOverheadFactor());
    conf.accept(spark + "extraJavaOptions", wished.javaOptions());
  }
}
