package dev.millwright.pulsar.content;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The reconcilers of content in a process of their own, which a test can kill. */
final class ContentProcess implements AutoCloseable {

  private final Process process;

  private ContentProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts one for a namespace.
   *
   * @param config where the API server is
   * @param token of the account it runs as
   * @param log receives what it says
   */
  static ContentProcess start(Config config, String token, String namespace, Path log) {
    var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ContentProcess.class.getName(), config.getMasterUrl()));
    command.addAll(List.of(config.getCaCertFile(), token, namespace));
    try {
      return new ContentProcess(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a process for " + namespace, e);
    }
  }

  /** As the kernel does it when memory is short: nothing is finished, nothing said. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    kill();
  }

  /** Ends with the test, however that one ends: then its standard input does. */
  public static void main(String[] args) throws IOException {
    Config config =
        new ConfigBuilder(Config.empty())
            .withMasterUrl(args[0])
            .withCaCertFile(args[1])
            .withOauthToken(args[2])
            .withNamespace(args[3])
            .build();
    try (KubernetesClient client = new KubernetesClientBuilder().withConfig(config).build()) {
      var operator = new ContentOperator(client, args[3], Duration.ofMinutes(5));
      int end = System.in.read();
      operator.close();
      System.exit(end == -1 ? 0 : 1);
    }
  }
}
