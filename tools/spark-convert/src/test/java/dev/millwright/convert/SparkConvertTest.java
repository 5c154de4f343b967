package dev.millwright.convert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkConvertTest {
  private static final String GOOD =
      """
      apiVersion: sparkoperator.k8s.io/v1beta2
      kind: SparkApplication
      metadata: {name: good}
      spec:
        type: Java
        sparkVersion: 4.0.1
        mainClass: com.example.Good
        driver: {serviceAccount: spark}
      """;
  private static final String BAD =
      GOOD.replace("name: good", "name: bad").replace("driver:", "colour: blue\n  driver:");

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  SparkConvertTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("good.yaml"), GOOD);
    Files.writeString(folder.resolve("bad.yaml"), BAD);
    Files.writeString(folder.resolve("broken.yml"), "a: 1\nb: [1\nc: 2\n");
    Files.writeString(folder.resolve("notes.txt"), "not YAML: [");
  }

  @Test
  void writesObjectsAndReportAndEndsWithZero() {
    assertThat(run(folder.resolve("good.yaml").toString())).isZero();
    assertThat(out()).startsWith("---\napiVersion: spark.millwright.dev/v1alpha1\n");
    assertThat(err())
        .contains("good.yaml: SparkApplication good: ")
        .contains(", 0 refused\n")
        .contains("  kept    spec.mainClass: spec.mainClass\n");
  }

  @Test
  void endsWithOneWhereSomethingWasRefusedButWritesTheRest() {
    assertThat(run(folder.resolve("bad.yaml").toString())).isEqualTo(1);
    assertThat(out()).contains("name: bad");
    assertThat(err())
        .contains(
            "  refused spec.colour: is no field of a SparkApplication of sparkoperator.k8s.io");
  }

  @Test
  void strictWritesNothingOfWhatWasRefused() {
    String[] both = {"--strict", folder.resolve("bad.yaml").toString(), folder + "/good.yaml"};
    assertThat(run(both)).isEqualTo(1);
    assertThat(out()).contains("name: good").doesNotContain("name: bad");
  }

  @Test
  void saysWhereAFileIsNoYamlAndGoesOn() {
    assertThat(run(folder.toString())).isEqualTo(1);
    assertThat(out()).contains("name: good", "name: bad");
    assertThat(err())
        .contains(folder.resolve("broken.yml") + ", line 3: is no YAML")
        .contains("Correct it there")
        .doesNotContain("notes.txt");
  }

  @Test
  void keysThatStandTwiceAreNoYaml() throws IOException {
    Files.writeString(folder.resolve("good.yaml"), GOOD + "  sparkVersion: 4.0.2\n");
    assertThat(run(folder.resolve("good.yaml").toString())).isEqualTo(1);
    assertThat(err()).contains("good.yaml, line 9: is no YAML").contains("sparkVersion");
  }

  @Test
  void writesFilesWhereToldAndJson() throws IOException {
    Path objects = folder.resolve("objects.out");
    Path report = folder.resolve("report.out");
    assertThat(
            run(
                "-o",
                objects.toString(),
                "--report",
                report.toString(),
                "--report-format",
                "json",
                folder.toString()))
        .isEqualTo(1);
    assertThat(out()).isEmpty();
    assertThat(err()).isEmpty();
    assertThat(Files.readString(objects)).contains("name: good");
    var json = new ObjectMapper().readTree(report.toFile());
    assertThat(json.findValuesAsText("object"))
        .containsExactly("SparkApplication bad", "SparkApplication good");
    assertThat(json.findValuesAsText("fault")).hasSize(1);
    assertThat(json.findValuesAsText("outcome")).contains("kept", "changed", "refused");
  }

  @Test
  void endsWithTwoWhereTheCommandIsWrong() {
    assertThat(run("--colour")).isEqualTo(2);
    assertThat(err()).contains("Unknown option: '--colour'");
    assertThat(run(folder.resolve("missing.yaml").toString())).isEqualTo(2);
    assertThat(err()).contains("missing.yaml is not there: correct its name");
  }

  private int run(String... arguments) {
    return SparkConvert.run(
        new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
