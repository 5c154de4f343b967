package dev.millwright.benchmarks;

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
 * @param options of the JVM beside those of the image; empty for none
 * @param logs folder for its logs
 */
public record ControllerLauncher(
    List<String> command, Path folder, Path kubeconfig, String options, Path logs) {
  private static final int PORT = 18090;

  /** The same without the cache of loaded and linked classes that the image holds. */
  public ControllerLauncher withoutCache() {
    List<String> plain =
        command.stream().filter(word -> !word.startsWith("-XX:AOTCache=")).toList();
    return new ControllerLauncher(plain, folder, kubeconfig, options, logs);
  }

  /** A new process, once it is ready. */
  public ControllerProcess start() throws IOException {
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
            options,
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
