package dev.millwright.pulsar.cluster.config;

import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.profile.MemoryPlan;
import java.util.SortedMap;
import java.util.TreeMap;

/** The environment by which Pulsar's scripts take Java flags. */
public final class JvmEnvironment {

  /** Up to here the serial collector needs least memory; above, the image chooses. */
  private static final long SERIAL_UP_TO = 512;

  /**
   * What Pulsar's scripts pass when nobody sets the variable, then ours: end on a lack of heap
   * instead of lingering, and do not remember DNS answers for long, for pods move.
   */
  private static final String OPTIONS =
      "-Dpulsar.allocator.exit_on_oom=true -Dio.netty.recycler.maxCapacityPerThread=4096"
          + " -Dio.netty.leakDetectionLevel=disabled -XX:+ExitOnOutOfMemoryError"
          + " -Dsun.net.inetaddr.ttl=5 -Dsun.net.inetaddr.negative.ttl=1";

  private JvmEnvironment() {}

  /** Variables of one component, by name. */
  public static SortedMap<String, String> of(Component component, MemoryPlan memory) {
    String prefix = component == Component.BOOKIE ? "BOOKIE_" : "PULSAR_";
    SortedMap<String, String> variables = new TreeMap<>();
    variables.put(prefix + "MEM", sizes(memory));
    if (memory.heap() <= SERIAL_UP_TO) {
      variables.put(prefix + "GC", "-XX:+UseSerialGC");
    }
    // The default is a log file; the folder for it is read-only.
    variables.put(prefix + "GC_LOG", "-Xlog:gc*=warning");
    variables.put(
        prefix + "EXTRA_OPTS",
        String.join(" ", OPTIONS, String.join(" ", memory.options())).trim());
    variables.put("PULSAR_LOG_DIR", Paths.TMP);
    variables.put("MALLOC_ARENA_MAX", "2");
    return variables;
  }

  /** Variables of the tools that run once: small heaps, or they are killed beside their limit. */
  public static SortedMap<String, String> ofTools() {
    SortedMap<String, String> variables = new TreeMap<>();
    for (String prefix : new String[] {"BOOKIE_", "PULSAR_"}) {
      variables.put(prefix + "MEM", "-Xmx128m -XX:MaxDirectMemorySize=64m");
      variables.put(prefix + "GC", "-XX:+UseSerialGC");
      variables.put(prefix + "GC_LOG", "-Xlog:gc*=warning");
    }
    variables.put("BOOKIE_LOG_DIR", Paths.TMP);
    variables.put("PULSAR_LOG_DIR", Paths.TMP);
    return variables;
  }

  private static String sizes(MemoryPlan memory) {
    long initial = memory.heap() <= SERIAL_UP_TO ? memory.heap() / 2 : memory.heap();
    return "-Xms%dm -Xmx%dm -XX:MaxDirectMemorySize=%dm"
        .formatted(initial, memory.heap(), memory.direct());
  }
}
