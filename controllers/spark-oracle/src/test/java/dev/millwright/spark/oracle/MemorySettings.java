package dev.millwright.spark.oracle;

import static dev.millwright.spark.oracle.Feature.DRIVER_MEMORY;
import static dev.millwright.spark.oracle.Feature.DRIVER_OVERHEAD;
import static dev.millwright.spark.oracle.Feature.DRIVER_OVERHEAD_FACTOR;
import static dev.millwright.spark.oracle.Feature.EXECUTOR_MEMORY;
import static dev.millwright.spark.oracle.Feature.MIN_OVERHEAD;
import static dev.millwright.spark.oracle.Feature.OFF_HEAP;
import static dev.millwright.spark.oracle.Feature.PYSPARK_MEMORY;
import static dev.millwright.spark.oracle.Feature.SHARED_OVERHEAD_FACTOR;

import java.util.Map;

/** Settings of memory, of drivers and executors. */
final class MemorySettings {
  private final Draw draw;

  MemorySettings(Draw draw) {
    this.draw = draw;
  }

  void add(Map<String, String> conf) {
    one(conf, DRIVER_MEMORY, 2, "spark.driver.memory", draw.size());
    one(conf, DRIVER_OVERHEAD, 4, "spark.driver.memoryOverhead", draw.size());
    one(conf, DRIVER_OVERHEAD_FACTOR, 4, "spark.driver.memoryOverheadFactor", draw.factor());
    one(conf, SHARED_OVERHEAD_FACTOR, 4, "spark.kubernetes.memoryOverheadFactor", draw.factor());
    one(conf, MIN_OVERHEAD, 4, "spark.driver.minMemoryOverhead", draw.size());
    one(conf, EXECUTOR_MEMORY, 2, "spark.executor.memory", draw.size());
    one(conf, EXECUTOR_MEMORY, 4, "spark.executor.memoryOverhead", draw.size());
    one(conf, EXECUTOR_MEMORY, 4, "spark.executor.memoryOverheadFactor", draw.factor());
    one(conf, MIN_OVERHEAD, 4, "spark.executor.minMemoryOverhead", draw.size());
    one(conf, PYSPARK_MEMORY, 4, "spark.executor.pyspark.memory", draw.size());
    if (draw.feature(OFF_HEAP, 4)) {
      conf.put("spark.memory.offHeap.enabled", draw.once(5) ? "false" : "true");
      conf.put("spark.memory.offHeap.size", (1 + draw.below(900)) + (draw.once(2) ? "g" : "m"));
    }
  }

  private void one(Map<String, String> conf, Feature feature, int in, String key, String value) {
    if (draw.feature(feature, in)) {
      conf.put(key, value);
    }
  }
}
