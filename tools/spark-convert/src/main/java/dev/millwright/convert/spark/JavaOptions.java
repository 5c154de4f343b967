package dev.millwright.convert.spark;

import dev.millwright.convert.source.Value;
import java.util.ArrayList;
import java.util.List;

/** Flags of a JVM: what Spark refuses among them is said, the rest is taken over. */
public final class JavaOptions {
  private JavaOptions() {}

  /** Sets the flags of a pod, unless none is left. */
  public static void set(Value value, PodTarget pod) {
    List<String> kept = new ArrayList<>();
    for (String flag : value.text().strip().split("\\s+", -1)) {
      if (flag.contains("-Xmx")) {
        value.refused("%s is left out: say spec.%s.memory".formatted(flag, pod.role()));
      } else if (flag.contains("-Dspark")) {
        value.refused("%s is left out: say it in spec.conf".formatted(flag));
      } else {
        kept.add(flag);
      }
    }
    if (!kept.isEmpty()) {
      pod.settings().put("javaOptions", String.join(" ", kept));
      value.kept("spec.%s.javaOptions".formatted(pod.role()));
    }
  }
}
