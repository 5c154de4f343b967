package dev.millwright.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text to convert.
 *
 * @param name of it, for people
 * @param text what is in it
 */
record Source(String name, String text) {
  private static final String STANDARD_INPUT = "-";

  /**
   * The texts that an argument names: a file, all YAML files below a folder, or the standard input.
   *
   * @throws IOException one cannot be read
   */
  static List<Source> of(String argument) throws IOException {
    if (argument.equals(STANDARD_INPUT)) {
      return List.of(
          new Source(
              "standard input", new String(System.in.readAllBytes(), StandardCharsets.UTF_8)));
    }
    Path path = Path.of(argument);
    if (!Files.isDirectory(path)) {
      return List.of(new Source(argument, Files.readString(path)));
    }
    var sources = new ArrayList<Source>();
    try (var below = Files.walk(path)) {
      for (Path file : below.filter(Source::isYaml).sorted().toList()) {
        sources.add(new Source(file.toString(), Files.readString(file)));
      }
    }
    return sources;
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }
}
