package dev.millwright.convert;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The objects of the golden folders that were taken over. */
final class Goldens {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Goldens() {}

  /** The files of all scenarios but those of what is refused. */
  static List<Path> converted() {
    try (Stream<Path> scenarios = Files.list(FOLDER)) {
      return scenarios
          .filter(scenario -> !scenario.getFileName().toString().endsWith("-refused"))
          .map(scenario -> scenario.resolve("out-objects.yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The objects of a file. */
  static List<HasMetadata> objects(Path file, KubernetesClient client) {
    try (var in = Files.newInputStream(file)) {
      return client.load(in).items();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
