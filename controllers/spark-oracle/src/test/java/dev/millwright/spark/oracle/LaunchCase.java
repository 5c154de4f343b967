package dev.millwright.spark.oracle;

import dev.millwright.spark.launch.LaunchIdentity;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.Program;
import dev.millwright.spark.launch.Program.JavaProgram;
import dev.millwright.spark.launch.conf.SparkConf;
import dev.millwright.spark.launch.conf.SparkVersion;
import io.fabric8.kubernetes.api.model.Pod;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One application, which both sides launch. */
record LaunchCase(
    String appName,
    String namespace,
    SortedMap<String, String> conf,
    Program program,
    List<String> arguments,
    @Nullable String proxyUser,
    @Nullable Pod driverTemplate,
    @Nullable Pod executorTemplate,
    SortedMap<String, String> configurationFiles,
    String appId) {
  private static final Instant SUBMITTED = Instant.ofEpochMilli(1_700_000_000_123L);
  private static final String PACKAGES = "spark.jars.packages";

  /** As we are asked. */
  LaunchRequest request(String version, String resourceId) {
    return new LaunchRequest(
        SparkVersion.parse(version),
        namespace,
        appName,
        SparkConf.of(conf),
        program,
        arguments,
        proxyUser,
        "oracle",
        driverTemplate,
        executorTemplate,
        configurationFiles,
        new LaunchIdentity(appId, resourceId, SUBMITTED));
  }

  /** As Spark is asked; templates lie in files of a folder. */
  List<String> commandLine(Path folder) {
    var line = new ArrayList<String>();
    line.addAll(List.of("--master", "k8s://https://kubernetes.default.svc"));
    line.addAll(List.of("--deploy-mode", "cluster", "--name", appName));
    if (program instanceof JavaProgram) {
      line.addAll(List.of("--class", program.mainClass()));
    }
    if (proxyUser != null) {
      line.addAll(List.of("--proxy-user", proxyUser));
    }
    var settings = new TreeMap<>(conf);
    settings.remove(PACKAGES);
    settings.put("spark.kubernetes.namespace", namespace);
    if (driverTemplate != null) {
      settings.put(
          "spark.kubernetes.driver.podTemplateFile", SubmitHostFiles.write(folder, driverTemplate));
    }
    if (executorTemplate != null) {
      settings.put(
          "spark.kubernetes.executor.podTemplateFile",
          SubmitHostFiles.write(folder, executorTemplate));
    }
    SubmitHostFiles.writeAll(folder.resolve("conf"), configurationFiles);
    settings.forEach((key, value) -> line.addAll(List.of("--conf", key + "=" + value)));
    line.add(program.argument());
    line.addAll(arguments);
    return line;
  }

  /** What Spark is told behind its command line. */
  Map<String, String> furtherSettings() {
    var settings = new TreeMap<String, String>();
    settings.put("spark.app.id", appId);
    settings.put("spark.app.submitTime", Long.toString(SUBMITTED.toEpochMilli()));
    if (conf.containsKey(PACKAGES)) {
      settings.put(PACKAGES, conf.get(PACKAGES));
    }
    return settings;
  }
}
