package dev.millwright.spark.oracle.submit;

import java.util.Map;
import java.util.function.Function;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.k8s.KubernetesConf;
import org.apache.spark.deploy.k8s.features.BasicExecutorFeatureStep;
import org.apache.spark.resource.ResourceProfile$;
import scala.Option;

/** The memory in MiB that a driver with this configuration asks for each of its executors. */
public final class SparkExecutorMemory implements Function<Map<String, String>, Long> {
  @Override
  public Long apply(Map<String, String> settings) {
    var conf = new SparkConf(false);
    settings.forEach(conf::set);
    ResourceProfile$.MODULE$.clearDefaultProfile();
    var executor = KubernetesConf.createExecutorConf(conf, "1", "spark-oracle", Option.empty(), 0);
    // Its security manager is for the pod's secrets, which nobody asks for here.
    var step =
        new BasicExecutorFeatureStep(
            executor, null, ResourceProfile$.MODULE$.getOrCreateDefaultProfile(conf));
    return step.execResources().totalMemMiB();
  }
}
