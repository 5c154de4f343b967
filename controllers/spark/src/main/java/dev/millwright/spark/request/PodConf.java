package dev.millwright.spark.request;

import dev.millwright.api.spark.DriverSettings;
import dev.millwright.api.spark.ExecutorSettings;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Size and account of driver and executors as configuration; the rest of them is in templates. */
final class PodConf {
  private PodConf() {}

  static void driver(@Nullable DriverSettings wished, BiConsumer<String, @Nullable Object> conf) {
    if (wished == null) {
      return;
    }
    conf.accept(
        "spark.kubernetes.authenticate.driver.serviceAccountName", wished.serviceAccountName());
    conf.accept("spark.driver.cores", wished.cores());
    conf.accept("spark.kubernetes.driver.request.cores", wished.coreRequest());
    conf.accept("spark.kubernetes.driver.limit.cores", wished.coreLimit());
    conf.accept("spark.driver.memory", wished.memory());
    conf.accept("spark.driver.memoryOverhead", wished.memoryOverhead());
    conf.accept("spark.driver.memoryOverheadFactor", wished.memoryOverheadFactor());
    conf.accept("spark.driver.extraJavaOptions", wished.javaOptions());
  }

  static void executor(
      @Nullable ExecutorSettings wished, BiConsumer<String, @Nullable Object> conf) {
    if (wished == null) {
      return;
    }
    conf.accept(
        "spark.kubernetes.authenticate.executor.serviceAccountName", wished.serviceAccountName());
    conf.accept("spark.executor.cores", wished.cores());
    conf.accept("spark.kubernetes.executor.request.cores", wished.coreRequest());
    conf.accept("spark.kubernetes.executor.limit.cores", wished.coreLimit());
    conf.accept("spark.executor.memory", wished.memory());
    conf.accept("spark.executor.memoryOverhead", wished.memoryOverhead());
    conf.accept("spark.executor.memoryOverheadFactor", wished.memoryOverheadFactor());
    conf.accept("spark.executor.extraJavaOptions", wished.javaOptions());
  }
}
