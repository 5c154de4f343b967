package dev.millwright.api.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed CRDs are what the records say. {@code make manifests} (or {@code
 * -Dmanifests.update=true}) writes them.
 */
class CrdManifestsTest {

  private static final Path MANIFESTS =
      Path.of(System.getProperty("millwright.root", ".."), "crds", "manifests");
  private static final int LIMIT = 150 * 1024;

  @TempDir static Path scratch;
  private static SortedMap<String, String> generated;

  @BeforeAll
  static void generate() throws IOException {
    generated = CrdGeneration.files(scratch);
    if (Boolean.getBoolean("manifests.update")) {
      for (var file : generated.entrySet()) {
        Files.writeString(MANIFESTS.resolve(file.getKey()), file.getValue());
      }
    }
  }

  @Test
  void committedManifestsAreTheGeneratedOnes() {
    var committed = CrdGeneration.read(MANIFESTS, ".yaml");
    assertThat(committed.keySet()).isEqualTo(generated.keySet());
    assertThat(generated)
        .allSatisfy(
            (name, yaml) ->
                assertThat(committed.get(name).equals(yaml))
                    .as("crds/manifests/%s is out of date; run: make manifests", name)
                    .isTrue());
  }

  @Test
  void everyCrdIsSmallEnoughForClientSideApply() {
    var sizes = new TreeMap<String, Integer>();
    generated.forEach((name, yaml) -> sizes.put(name, yaml.getBytes(UTF_8).length));
    assertThat(sizes).allSatisfy((name, size) -> assertThat(size).isLessThan(LIMIT));
  }
}
