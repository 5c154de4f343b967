package dev.millwright.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControllerProcessTest {
  @Test
  void endsWithTheBenchmarkThatStartedIt(@TempDir Path folder) throws Exception {
    Process benchmark =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Benchmark.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("benchmark.log").toFile())
            .start();
    try {
      Path pid = folder.resolve("pid");
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Files.exists(pid) && Files.size(pid) > 0);
      ProcessHandle controller =
          ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
      assertThat(controller.isAlive()).isTrue();
      benchmark.destroy();
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !controller.isAlive());
    } finally {
      benchmark.destroyForcibly();
    }
  }

  /** Starts what stands for a controller, and would go on for ever. */
  static final class Benchmark {
    public static void main(String[] arguments) throws IOException {
      HttpServer ready =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ready.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      ready.start();
      URI readiness = URI.create("http://127.0.0.1:" + ready.getAddress().getPort() + "/");
      Path folder = Path.of(arguments[0]);
      ControllerProcess controller =
          ControllerProcess.start(
              List.of("sleep", "600"), folder, Map.of(), readiness, folder.resolve("log"));
      Files.writeString(folder.resolve("pid"), Long.toString(controller.pid()));
    }
  }
}
