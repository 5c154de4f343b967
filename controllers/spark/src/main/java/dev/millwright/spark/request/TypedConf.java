package dev.millwright.spark.request;

import dev.millwright.api.common.SecretReference;
import dev.millwright.api.spark.Dependencies;
import dev.millwright.api.spark.DynamicAllocation;
import dev.millwright.api.spark.EventLogSettings;
import dev.millwright.api.spark.SparkApplicationSpec;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The typed fields of a spec as Spark's configuration, {@code ConfKeys.FIELDS} read forwards. */
final class TypedConf {
  private final SortedMap<String, String> conf = new TreeMap<>();

  private TypedConf() {}

  /** Only what the spec says: Spark's defaults stay Spark's. */
  static SortedMap<String, String> of(SparkApplicationSpec spec) {
    var typed = new TypedConf();
    typed.image(spec);
    typed.dependencies(spec.dependencies());
    typed.dynamicAllocation(spec.dynamicAllocation());
    typed.eventLog(spec.eventLog());
    if (spec.hadoopConf() != null) {
      spec.hadoopConf().forEach((key, value) -> typed.put("spark.hadoop." + key, value));
    }
    if (spec.executor() != null) {
      typed.put("spark.executor.instances", spec.executor().instances());
    }
    PodConf.of("driver", spec.driver(), typed::put);
    PodConf.of("executor", spec.executor(), typed::put);
    Metrics.conf(spec.monitoring(), typed::put);
    return typed.conf;
  }

  private void image(SparkApplicationSpec spec) {
    String image = "spark.kubernetes.container.image";
    put(image, spec.image());
    put(image + ".pullPolicy", spec.imagePullPolicy());
    List<SecretReference> secrets = spec.imagePullSecrets();
    put(
        image + ".pullSecrets",
        secrets == null
            ? null
            : secrets.stream().map(SecretReference::name).collect(Collectors.joining(",")));
    if (spec.hadoopConfConfigMap() != null) {
      put("spark.kubernetes.hadoop.configMapName", spec.hadoopConfConfigMap().name());
    }
  }

  private void dependencies(@Nullable Dependencies wished) {
    if (wished == null) {
      return;
    }
    list("spark.jars", wished.jars());
    list("spark.files", wished.files());
    list("spark.submit.pyFiles", wished.pyFiles());
    list("spark.archives", wished.archives());
    list("spark.jars.packages", wished.packages());
    list("spark.jars.excludes", wished.excludePackages());
    list("spark.jars.repositories", wished.repositories());
  }

  private void dynamicAllocation(@Nullable DynamicAllocation wished) {
    if (wished == null) {
      return;
    }
    String prefix = "spark.dynamicAllocation.";
    put(prefix + "enabled", true);
    put(prefix + "initialExecutors", wished.initialExecutors());
    put(prefix + "minExecutors", wished.minExecutors());
    put(prefix + "maxExecutors", wished.maxExecutors());
    put(prefix + "shuffleTracking.enabled", wished.shuffleTracking());
    put(prefix + "executorIdleTimeout", wished.executorIdleTimeout());
  }

  private void eventLog(@Nullable EventLogSettings wished) {
    if (wished == null) {
      return;
    }
    put("spark.eventLog.enabled", true);
    put("spark.eventLog.dir", wished.dir());
    put("spark.eventLog.compress", wished.compress());
    put("spark.eventLog.rolling.enabled", wished.rolling());
  }

  private void list(String key, @Nullable List<String> values) {
    put(key, values == null || values.isEmpty() ? null : String.join(",", values));
  }

  private void put(String key, @Nullable Object value) {
    if (value != null) {
      conf.put(key, value.toString());
    }
  }
}
