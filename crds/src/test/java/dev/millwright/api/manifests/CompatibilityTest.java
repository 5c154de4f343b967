package dev.millwright.api.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Today's CRDs take everything that a released one took. */
class CompatibilityTest {

  private static final Path MANIFESTS = Path.of("manifests");

  /** File of a release with the lines that were looked at and found to harm nobody. */
  private static final String ACCEPTED = "accepted";

  @Test
  void nothingReleasedIsBroken() throws IOException {
    assertThat(breaks(Path.of("released"))).isEmpty();
  }

  @Test
  void aReleaseThatKnewMoreWouldBeBroken(@TempDir Path released) throws IOException {
    var topics = "pulsartopics.pulsar.millwright.dev.yaml";
    var older = Files.readString(MANIFESTS.resolve(topics)).replace("  partitions:", "  segments:");
    Files.createDirectory(released.resolve("0.0.1"));
    Files.writeString(released.resolve("0.0.1").resolve(topics), older);
    Files.writeString(
        released.resolve("0.0.1").resolve("gone.yaml"), older.replace("pulsartopics", "gone"));

    assertThat(breaks(released))
        .contains(
            "0.0.1 " + topics + " v1alpha1.spec.segments: field is gone",
            "0.0.1 gone.yaml: kind is gone");
  }

  @Test
  void aRuleThatReadsDifferentlyIsBrokenUntilItIsAccepted(@TempDir Path released)
      throws IOException {
    var topics = "pulsartopics.pulsar.millwright.dev.yaml";
    var older = Files.readString(MANIFESTS.resolve(topics)).replace("oldSelf", "self");
    var release = Files.createDirectory(released.resolve("0.0.1"));
    Files.writeString(release.resolve(topics), older);

    var found = breaks(released);
    assertThat(found)
        .contains("0.0.1 " + topics + " v1alpha1.spec.persistent: rule self == oldSelf is new");

    Files.write(
        release.resolve(ACCEPTED),
        found.stream().map(l -> l.substring("0.0.1 ".length())).toList());
    assertThat(breaks(released)).isEmpty();
  }

  private static List<String> breaks(Path released) throws IOException {
    var breaks = new ArrayList<String>();
    try (var files = Files.walk(released)) {
      for (var file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        var accepted = accepted(file.resolveSibling(ACCEPTED));
        breaksOf(file).stream()
            .map(line -> file.getFileName() + line)
            .filter(line -> !accepted.contains(line))
            .forEach(line -> breaks.add(released.relativize(file).getName(0) + " " + line));
      }
    }
    return breaks;
  }

  private static List<String> breaksOf(Path file) throws IOException {
    var today = MANIFESTS.resolve(file.getFileName());
    return Files.exists(today)
        ? BreakingChanges.between(crd(file), crd(today)).stream().map(l -> " " + l).toList()
        : List.of(": kind is gone");
  }

  private static List<String> accepted(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static CustomResourceDefinition crd(Path file) throws IOException {
    return Serialization.unmarshal(Files.readString(file), CustomResourceDefinition.class);
  }
}
