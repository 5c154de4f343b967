package dev.millwright.pulsar.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.pulsar.StandalonePulsar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pulsar's own command line, as someone at a terminal would use it. */
final class PulsarTool {

  private PulsarTool() {}

  static void run(StandalonePulsar pulsar, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                pulsar.program("pulsar-admin").toString(),
                "--admin-url",
                pulsar.adminUrl(),
                "--auth-plugin",
                "org.apache.pulsar.client.impl.auth.AuthenticationToken",
                "--auth-params",
                "token:" + pulsar.superUserToken()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PULSAR_GC_LOG", " ");
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    } catch (IOException e) {
      throw new AssertionError("cannot run " + command.get(0), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
