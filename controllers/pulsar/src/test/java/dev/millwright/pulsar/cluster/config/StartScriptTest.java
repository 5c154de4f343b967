package dev.millwright.pulsar.cluster.config;

import static dev.millwright.pulsar.cluster.TestClusters.resolved;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.pulsar.cluster.profile.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script itself on a folder that stands for the image. */
class StartScriptTest {

  @Test
  void laysOurLinesOverTheImagesAndBecomesTheProcess(@TempDir Path image) throws Exception {
    write(
        image,
        "conf/bookkeeper.conf",
        """
        # bookiePort=1 is a comment
        bookiePort=3999
        zkTimeout = 30000
        useHostNameAsBookieID = false
        bookiePortOfAnother=5
        """);
    write(image, "etc/bookkeeper.conf", "bookiePort=3181\nuseHostNameAsBookieID=true\n");
    write(image, "tmp/empty", "");
    write(image, "bin/pulsar", "#!/usr/bin/env bash\necho \"$1 $PULSAR_BOOKKEEPER_CONF\"\n");
    assertThat(image.resolve("bin/pulsar").toFile().setExecutable(true)).isTrue();

    String output = run(image, StartScript.of(resolved("{}"), Component.BOOKIE));

    assertThat(output).startsWith("bookie ").endsWith("/tmp/bookkeeper.conf\n");
    assertThat(Files.readString(image.resolve("tmp/bookkeeper.conf")))
        .isEqualTo(
            """
            # bookiePort=1 is a comment
            zkTimeout = 30000
            bookiePortOfAnother=5
            bookiePort=3181
            useHostNameAsBookieID=true
            advertisedAddress=demo-bookie-0.demo-bookie-headless.events.svc.cluster.local
            """);
  }

  private String run(Path image, String script) throws IOException, InterruptedException {
    String here =
        script
            .replace("/tmp/", image + "/tmp/")
            .replace("/etc/millwright", image + "/etc")
            .replace("cd /pulsar", "cd " + image);
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", here);
    builder.environment().put("POD_NAME", "demo-bookie-0");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  private void write(Path image, String file, String text) throws IOException {
    Path path = image.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
