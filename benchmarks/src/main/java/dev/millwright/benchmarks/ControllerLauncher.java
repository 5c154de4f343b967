package dev.millwright.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
    int port = freePort();
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
            String.valueOf(port));
    return ControllerProcess.start(
        command,
        folder,
        environment,
        URI.create("http://127.0.0.1:" + port + "/q/health/ready"),
        logs.resolve("controller-" + before + ".log"));
  }

  /** Another benchmark may run on this machine. */
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
