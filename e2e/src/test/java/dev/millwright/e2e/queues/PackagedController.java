package dev.millwright.e2e.queues;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A controller as it is packaged, as a process of its own. */
final class PackagedController implements AutoCloseable {
  private final Process process;
  private final Path log;
  private final int port;
  private final Thread hook;

  private PackagedController(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.hook = new Thread(process::destroyForcibly, "end-controller");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts it.
   *
   * @param controller which of ours
   * @param kubeconfig of the API server, with its own account
   * @param log written by it, behind what is there
   */
  static PackagedController start(Shipped controller, Path kubeconfig, Path log) {
    Path jar = controller.jar();
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is not there; run: make e2e-queues");
    }
    int port = freePort();
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            jar.toString());
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder
        .environment()
        .putAll(
            Map.of(
                "KUBECONFIG",
                kubeconfig.toString(),
                "QUARKUS_KUBERNETES_CLIENT_NAMESPACE",
                Account.NAMESPACE,
                // Who comes after one that was killed holds its lease, as a container does that is
                // restarted in its pod.
                "HOSTNAME",
                "e2e-queues",
                "QUARKUS_MANAGEMENT_PORT",
                String.valueOf(port)));
    try {
      return new PackagedController(builder.start(), log, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until its readiness check answers. */
  PackagedController awaitReady() {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      await("the controller is ready; its log is " + log)
          .atMost(Duration.ofMinutes(2))
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(() -> http.send(request, BodyHandlers.discarding()).statusCode() == 200);
    }
    return this;
  }

  boolean runs() {
    return process.isAlive();
  }

  /** Without a chance to say anything. */
  void kill() {
    process.destroyForcibly();
  }

  /** As Kubernetes ends a container. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(hook);
  }
}
