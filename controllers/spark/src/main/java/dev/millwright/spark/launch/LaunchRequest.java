package dev.millwright.spark.launch;

import dev.millwright.spark.launch.conf.SparkConf;
import dev.millwright.spark.launch.conf.SparkVersion;
import dev.millwright.spark.launch.name.LaunchNames;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a launch depends on.
 *
 * @param version the Spark in the image
 * @param namespace where everything is created
 * @param appName {@code spark.app.name}
 * @param conf the configuration, with typed settings already merged in
 * @param program what the driver runs
 * @param arguments the program's arguments
 * @param proxyUser whom the program acts for at Hadoop's services; null for nobody
 * @param user {@code SPARK_USER}, whom the driver acts as at Hadoop's services without Kerberos
 * @param driverTemplate the pod that the driver is built on; null for an empty one
 * @param executorTemplate the pod that executors are built on; null for none
 * @param configurationFiles files beside {@code spark.properties}, which hide the image's own
 *     folder of them, by name
 * @param identity what makes this launch different from all others
 */
public record LaunchRequest(
    SparkVersion version,
    String namespace,
    String appName,
    SparkConf conf,
    Program program,
    List<String> arguments,
    @Nullable String proxyUser,
    String user,
    @Nullable Pod driverTemplate,
    @Nullable Pod executorTemplate,
    SortedMap<String, String> configurationFiles,
    LaunchIdentity identity) {
  public LaunchRequest {
    arguments = List.copyOf(arguments);
    configurationFiles = Collections.unmodifiableSortedMap(new TreeMap<>(configurationFiles));
  }

  /** The names of its objects. */
  public LaunchNames names() {
    return new LaunchNames(appName, identity.resourceId());
  }
}
