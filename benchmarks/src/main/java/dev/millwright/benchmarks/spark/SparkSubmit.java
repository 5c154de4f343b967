package dev.millwright.benchmarks.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;

/**
 * Spark's own way to submit the same application to the same API server.
 *
 * @param root an unpacked image of Spark: {@code opt/spark}, and the Java it runs on
 * @param java home of that Java
 * @param server the API server
 * @param namespace where the driver goes
 */
record SparkSubmit(Path root, Path java, String server, String namespace) {

  /**
   * What one submission took.
   *
   * @param wall seconds by the clock
   * @param processor seconds of processor time, of all processes of it
   */
  record Cost(double wall, double processor) {}

  /** Submits once and does not wait for the application. */
  Cost run(int executors) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%R %U %S'; time \"$0\" \"$@\" >&2",
                home() + "/bin/spark-submit"));
    command.addAll(List.of("--master", "k8s://" + server, "--deploy-mode", "cluster"));
    command.addAll(List.of("--name", "pi", "--class", "org.apache.spark.examples.SparkPi"));
    for (String conf : conf(executors)) {
      command.addAll(List.of("--conf", conf));
    }
    command.add("local:///opt/spark/examples/jars/spark-examples_2.13-4.0.1.jar");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", home().toString());
    builder.environment().put("JAVA_HOME", java.toString());
    Process process = builder.start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("spark-submit failed:\n" + output);
    }
    try (Scanner times = new Scanner(output.substring(output.lastIndexOf('\n') + 1))) {
      times.useLocale(Locale.ROOT);
      return new Cost(times.nextDouble(), times.nextDouble() + times.nextDouble());
    }
  }

  private List<String> conf(int executors) {
    return List.of(
        "spark.kubernetes.submission.waitAppCompletion=false",
        "spark.kubernetes.namespace=" + namespace,
        "spark.kubernetes.authenticate.driver.serviceAccountName=spark",
        "spark.kubernetes.container.image=docker.io/apache/spark:4.0.1",
        "spark.kubernetes.driver.request.cores=100m",
        "spark.kubernetes.executor.request.cores=100m",
        "spark.executor.instances=" + executors);
  }

  private Path home() {
    return root.resolve("opt/spark").toAbsolutePath();
  }
}
