package dev.millwright.queues.convert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueuesConvertTest {
  private static final String GOOD =
      """
      apiVersion: scheduling.volcano.sh/v1beta1
      kind: Queue
      metadata: {name: good}
      spec: {deserved: {cpu: 4}}
      """;
  private static final String BAD =
      """
      apiVersion: scheduling.volcano.sh/v1beta1
      kind: Queue
      metadata: {name: bad}
      spec: {colour: blue}
      ---
      apiVersion: scheduling.volcano.sh/v1beta1
      kind: Queue
      metadata: {name: below}
      spec: {parent: bad}
      """;
  private static final String XML =
      "<configuration><property><name>yarn.scheduler.capacity.root.queues</name><value>a</value>"
          + "</property><property><name>yarn.scheduler.capacity.root.a.capacity</name>"
          + "<value>100</value></property></configuration>";

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  QueuesConvertTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void writesObjectsAndReportAndEndsWithZero() throws IOException {
    assertThat(run("import", file("good.yaml", GOOD))).isZero();
    assertThat(out())
        .startsWith("---\napiVersion: queues.millwright.dev/v1alpha1\nkind: QueueBackend\n")
        .contains(
            "kind: BatchQueue\nmetadata:\n  name: good\nspec:\n  guaranteed:\n    cpu: \"4\"");
    assertThat(err())
        .contains("good.yaml: Queue good: ", ", 0 refused\n")
        .contains("  kept    spec.deserved: spec.guaranteed\n");
  }

  @Test
  void endsWithOneWhereSomethingWasRefusedButWritesTheRest() throws IOException {
    assertThat(run("import", file("bad.yaml", BAD))).isEqualTo(1);
    assertThat(out()).contains("name: bad", "name: below");
    assertThat(err()).contains("  refused spec.colour: is no field of the spec of a Queue");
  }

  @Test
  void strictWritesNothingOfWhatWasRefusedNorBelowIt() throws IOException {
    assertThat(run("import", "--strict", file("a.yaml", BAD), file("b.yaml", GOOD))).isEqualTo(1);
    assertThat(out()).contains("name: good").doesNotContain("name: bad", "name: below");
  }

  @Test
  void saysWhereAFileCannotBeReadAndGoesOn() throws IOException {
    file("good.yaml", GOOD);
    file("broken.yml", "a: 1\nb: [1\nc: 2\n");
    assertThat(run("import", folder.toString())).isEqualTo(1);
    assertThat(out()).contains("name: good");
    assertThat(err()).contains("broken.yml, line 3: is no YAML", "Correct it there");
  }

  @Test
  void aFolderTakesAFileOfEachObject() throws IOException {
    assertThat(run("import", "-o", folder.toString(), file("good.yaml", GOOD))).isZero();
    assertThat(folder.resolve("batchqueue-good.yaml")).exists();
    assertThat(folder.resolve("queuebackend-volcano.yaml")).exists();
  }

  @Test
  void writesAReportForPrograms() throws IOException {
    Path report = folder.resolve("report.json");
    String[] command = {"--report", report.toString(), "--report-format", "json"};
    assertThat(run("import", command[0], command[1], command[2], command[3], file("a.yaml", BAD)))
        .isEqualTo(1);
    assertThat(new ObjectMapper().readTree(report.toFile()).findValuesAsText("outcome"))
        .contains("kept", "changed", "refused");
  }

  @Test
  void hundredthsNeedTheCapacityOfTheCluster() throws IOException {
    String file = file("capacity-scheduler.xml", XML);
    assertThat(run("import", file)).isEqualTo(1);
    assertThat(err())
        .contains("  refused capacity: 100 is left out, for it is a part of what the cluster has")
        .contains("say it by --capacity cpu=400,memory=1600Gi");
    out.reset();
    assertThat(run("import", "--capacity", "cpu=400,memory=1600Gi", file)).isZero();
    assertThat(out()).contains("guaranteed:\n    cpu: \"400\"\n    memory: 1600Gi");
  }

  @Test
  void aDocumentTypeIsNotRead() throws IOException {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "hidden");
    String doctype =
        "<!DOCTYPE configuration [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri());
    String file = file("evil.xml", doctype + XML.replace("<value>a</value>", "<value>&e;</value>"));
    assertThat(run("import", file)).isEqualTo(1);
    assertThat(err()).contains("evil.xml, line 1: is no configuration of Hadoop");
    assertThat(err() + out()).doesNotContain("hidden");
  }

  @Test
  void aDocumentThatIsPressedIsUnpacked() throws IOException {
    var pressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(pressed)) {
      gzip.write(
          "partitions: [{name: default, queues: [{name: a, submitacl: '*'}]}]".getBytes(UTF_8));
    }
    String map =
        "kind: ConfigMap\napiVersion: v1\nmetadata: {name: y}\nbinaryData: {queues.yaml.gz: %s}\n"
            .formatted(Base64.getEncoder().encodeToString(pressed.toByteArray()));
    assertThat(run("import", file("map.yaml", map))).isZero();
    assertThat(out()).contains("kind: BatchQueue\nmetadata:\n  name: a\n");
  }

  @Test
  void exportsAndTakesThatBack() throws IOException {
    assertThat(run("import", "-o", folder.resolve("ours.yaml").toString(), file("a.yaml", GOOD)))
        .isZero();
    assertThat(run("export", "--to", "volcano", folder.resolve("ours.yaml").toString())).isZero();
    assertThat(out())
        .contains("apiVersion: scheduling.volcano.sh/v1beta1\nkind: Queue")
        .contains("deserved:\n    cpu: \"4\"");
  }

  @Test
  void aFolderTakesTheConfigurationOfYarnByItsName() throws IOException {
    String queue =
        """
        apiVersion: queues.millwright.dev/v1alpha1
        kind: BatchQueue
        metadata: {name: a}
        spec: {submitters: {users: ['<ada>&co']}}
        """;
    assertThat(run("export", "--to", "yarn", "-o", folder.toString(), file("a.yaml", queue)))
        .isZero();
    assertThat(folder.resolve("capacity-scheduler.xml"))
        .content()
        .contains("<value>&lt;ada&gt;&amp;co</value>");
  }

  @Test
  void endsWithTwoWhereTheCommandIsWrong() throws IOException {
    assertThat(run("import", "--colour")).isEqualTo(2);
    assertThat(err()).contains("Unknown option: '--colour'");
    assertThat(run("import", folder.resolve("missing.yaml").toString())).isEqualTo(2);
    assertThat(err()).contains("missing.yaml is not there: correct its name");
    assertThat(run("import", file("pod.yaml", "kind: Pod\napiVersion: v1\n"))).isEqualTo(2);
    assertThat(err()).contains("say by --from what it is");
    assertThat(run("import", file("good.yaml", GOOD), file("y.xml", XML))).isEqualTo(2);
    assertThat(err()).contains("Queues of volcano and yarn were found");
    assertThat(run("import", "--capacity", "cpu=many", file("y.xml", XML))).isEqualTo(2);
    assertThat(err()).contains("--capacity cpu=many: must be a resource and an amount");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int run(String... arguments) {
    return QueuesConvert.run(
        new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
