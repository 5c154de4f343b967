package dev.millwright.spark.launch.memory;

import dev.millwright.spark.launch.ProgramKind;
import dev.millwright.spark.launch.conf.Capability;
import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.launch.conf.SparkConf;
import dev.millwright.spark.launch.conf.SparkVersion;

/** Spark's arithmetic of pod memory. */
public final class MemoryRules {
  /** The factor that executors inherit unless they have one of their own. */
  public static final String SHARED_FACTOR = "spark.kubernetes.memoryOverheadFactor";

  private static final double JVM_FACTOR = 0.1;
  private static final double NON_JVM_FACTOR = 0.4;
  private static final long LEAST_OVERHEAD_MIB = 384;
  private static final String OFF_HEAP_SIZE = "spark.memory.offHeap.size";

  private MemoryRules() {}

  /** What the driver needs. */
  public static PodMemory driver(SparkVersion version, SparkConf conf, ProgramKind kind) {
    var heap = heap(conf, "driver");
    return new PodMemory(heap, overhead(version, conf, kind, "driver", heap), 0, 0);
  }

  /** What each executor of the default resource profile needs. */
  public static PodMemory executor(SparkVersion version, SparkConf conf, ProgramKind kind) {
    var heap = heap(conf, "executor");
    var pyspark = kind == ProgramKind.PYTHON ? size(conf, "spark.executor.pyspark.memory", 0) : 0;
    return new PodMemory(
        heap, overhead(version, conf, kind, "executor", heap), offHeap(conf), pyspark);
  }

  /** The part of the heap that is added for the rest of the process where nothing else is said. */
  public static double sharedFactor(SparkConf conf, ProgramKind kind) {
    var text = conf.find(SHARED_FACTOR);
    if (text == null) {
      return kind == ProgramKind.JAVA ? JVM_FACTOR : NON_JVM_FACTOR;
    }
    var factor = factor(SHARED_FACTOR, text);
    if (factor < 0) {
      throw new RefusedException(SHARED_FACTOR, text, "is negative; write 0 or more.");
    }
    return factor;
  }

  private static long heap(SparkConf conf, String role) {
    return size(conf, "spark." + role + ".memory", 1024);
  }

  private static long overhead(
      SparkVersion version, SparkConf conf, ProgramKind kind, String role, long heap) {
    var fixed = "spark." + role + ".memoryOverhead";
    if (conf.has(fixed)) {
      return size(conf, fixed, 0);
    }
    var least =
        version.has(Capability.MIN_MEMORY_OVERHEAD)
            ? size(conf, "spark." + role + ".minMemoryOverhead", LEAST_OVERHEAD_MIB)
            : LEAST_OVERHEAD_MIB;
    var ownKey = "spark." + role + ".memoryOverheadFactor";
    var own = conf.find(ownKey);
    var factor = own == null ? sharedFactor(conf, kind) : ownFactor(ownKey, own);
    // An int as in Spark, which cuts off and stops at 2 PiB.
    return Math.max((int) (factor * heap), least);
  }

  private static double ownFactor(String key, String text) {
    var factor = factor(key, text);
    if (factor <= 0) {
      throw new RefusedException(key, text, "is not above 0.");
    }
    return factor;
  }

  private static double factor(String key, String text) {
    try {
      return Double.parseDouble(text.trim());
    } catch (NumberFormatException e) {
      throw new RefusedException(key, text, "is no number; write one, for example 0.2.");
    }
  }

  private static long offHeap(SparkConf conf) {
    if (!conf.flag("spark.memory.offHeap.enabled", false)) {
      return 0;
    }
    var text = conf.get(OFF_HEAP_SIZE, "0");
    var mebibytes = MemorySize.bytes(OFF_HEAP_SIZE, text) >> 20;
    if (mebibytes <= 0) {
      throw new RefusedException(
          OFF_HEAP_SIZE,
          text,
          "is less than 1 MiB while spark.memory.offHeap.enabled is true; write for example 2g.");
    }
    return mebibytes;
  }

  private static long size(SparkConf conf, String key, long otherwise) {
    var text = conf.find(key);
    return text == null ? otherwise : MemorySize.mebibytes(key, text);
  }
}
