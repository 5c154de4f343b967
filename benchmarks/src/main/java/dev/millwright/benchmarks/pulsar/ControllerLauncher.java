package dev.millwright.benchmarks.pulsar;

import dev.millwright.benchmarks.ControllerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts the controller as its image does, outside a container.
 *
 * @param command the image's command line
 * @param folder the image's working directory
 * @param kubeconfig API server it works on
 * @param hosts names of the stand-in
 * @param logs folder for its logs
 */
record ControllerLauncher(
    List<String> command, Path folder, Path kubeconfig, Path hosts, Path logs) {
  private static final int PORT = 18090;

  /** The same without the cache of loaded and linked classes that the image holds. */
  ControllerLauncher withoutCache() {
    List<String> plain =
        command.stream().filter(word -> !word.startsWith("-XX:AOTCache=")).toList();
    return new ControllerLauncher(plain, folder, kubeconfig, hosts, logs);
  }

  ControllerProcess start() throws IOException {
    Files.createDirectories(logs);
    long before;
    try (Stream<Path> files = Files.list(logs)) {
      before = files.count();
    }
    Map<String, String> environment =
        Map.of(
            "KUBECONFIG",
            kubeconfig.toAbsolutePath().toString(),
            "QUARKUS_KUBERNETES_CLIENT_NAMESPACE",
            ControllerIdentity.NAMESPACE,
            "JAVA_TOOL_OPTIONS",
            "-Djdk.net.hosts.file=" + hosts,
            "MALLOC_ARENA_MAX",
            "2",
            "QUARKUS_MANAGEMENT_PORT",
            String.valueOf(PORT));
    return ControllerProcess.start(
        command,
        folder,
        environment,
        URI.create("http://127.0.0.1:" + PORT + "/q/health/ready"),
        logs.resolve("controller-" + before + ".log"));
  }
}
