package dev.millwright.api.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.model.annotation.Plural;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The committed CRDs are what the records say. {@code make manifests} (or {@code
 * -Dmanifests.update=true}) writes them.
 */
class CrdManifestsTest {

  private static final Path MANIFESTS = Path.of("manifests");
  private static final Path REFERENCE = Path.of("..", "docs", "reference", "api.md");
  private static final Path CONF = Path.of("..", "docs", "reference", "spark-conf.md");
  private static final int LIMIT = 150 * 1024;

  private final SortedMap<String, String> generated = CrdGeneration.files();

  @Test
  void committedManifestsAreTheGeneratedOnes() throws IOException {
    if (Boolean.getBoolean("manifests.update")) {
      for (var file : generated.entrySet()) {
        Files.writeString(MANIFESTS.resolve(file.getKey()), file.getValue());
      }
    }
    try (var committed = Files.list(MANIFESTS)) {
      assertThat(committed.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(generated.keySet());
    }
    for (var file : generated.entrySet()) {
      assertThat(Files.readString(MANIFESTS.resolve(file.getKey())).equals(file.getValue()))
          .as("crds/manifests/%s is out of date; run: make manifests", file.getKey())
          .isTrue();
    }
  }

  @Test
  void committedReferenceIsTheGeneratedOne() throws IOException {
    assertIsCommitted(REFERENCE, ApiReference.of(generated.values()));
    assertIsCommitted(CONF, ConfReference.page());
  }

  private static void assertIsCommitted(Path page, String wanted) throws IOException {
    if (Boolean.getBoolean("manifests.update")) {
      Files.writeString(page, wanted);
    }
    assertThat(Files.readString(page).equals(wanted))
        .as("%s is out of date; run: make manifests", page)
        .isTrue();
  }

  /** Else a list of regular expressions works it out for each object that is read. */
  @Test
  void everyKindSaysItsPlural() {
    assertThat(CrdGeneration.KINDS)
        .allSatisfy(kind -> assertThat(kind).hasAnnotation(Plural.class));
  }

  @Test
  void everyCrdIsSmallEnoughForClientSideApply() {
    var sizes = new TreeMap<String, Integer>();
    generated.forEach((name, yaml) -> sizes.put(name, yaml.getBytes(UTF_8).length));
    assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThan(LIMIT));
  }
}
