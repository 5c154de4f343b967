package dev.millwright.benchmarks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A controller as its own process on this machine, as it would run in its container. It ends with
 * this JVM, also where that is ended from outside.
 */
public final class ControllerProcess implements AutoCloseable {
  private final Process process;
  private final Path log;
  private final Duration readyAfter;
  private final Thread hook;

  private ControllerProcess(Process process, Path log, Duration readyAfter, Thread hook) {
    this.process = process;
    this.log = log;
    this.readyAfter = readyAfter;
    this.hook = hook;
  }

  /**
   * Starts the command and waits until its readiness answers.
   *
   * @param folder where it runs; the cache of loaded classes is only good for the same class path
   * @param readiness address of the readiness check
   * @throws IOException when it cannot be started, or ends before it is ready
   */
  public static ControllerProcess start(
      List<String> command, Path folder, Map<String, String> environment, URI readiness, Path log)
      throws IOException {
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Instant from = Instant.now();
    Process process = builder.start();
    var hook = new Thread(() -> end(process), "end-controller");
    Runtime.getRuntime().addShutdownHook(hook);
    boolean ready = false;
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
      Awaitility.await("controller ready; its log is " + log)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .atMost(Duration.ofMinutes(2))
          .until(() -> answers(http, readiness, process, log));
      ready = true;
    } finally {
      if (!ready) {
        process.destroyForcibly();
      }
    }
    return new ControllerProcess(process, log, Duration.between(from, Instant.now()), hook);
  }

  private static boolean answers(HttpClient http, URI readiness, Process process, Path log)
      throws IOException, InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("the controller ended before it was ready; read " + log);
    }
    try {
      var request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(2)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException | HttpTimeoutException notYet) {
      return false;
    }
  }

  /** From the start of the process to the first successful readiness check. */
  public Duration readyAfter() {
    return readyAfter;
  }

  /** Memory in use that is backed by RAM (VmRSS), in MiB. */
  public double residentMiB() throws IOException {
    return statusMiB("VmRSS:");
  }

  /** What of it is its own; the rest is files, which the kernel may drop and others may share. */
  public double anonymousMiB() throws IOException {
    return statusMiB("RssAnon:");
  }

  /** The most that was ever resident (VmHWM), in MiB. */
  public double peakMiB() throws IOException {
    return statusMiB("VmHWM:");
  }

  private double statusMiB(String field) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      String kib =
          lines
              .filter(line -> line.startsWith(field))
              .map(line -> line.replaceAll("\\D", ""))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("the controller ended; read " + log));
      return Long.parseLong(kib) / 1024.0;
    }
  }

  /** Processor time used since the start. */
  public Duration processorTime() {
    return process
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new IllegalStateException("the controller ended; read " + log));
  }

  /** Number of the process. */
  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    end(process);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException underWay) {
      // The JVM is ending, and its hook does what was done here.
    }
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
