package dev.millwright.convert.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text to convert.
 *
 * @param name of it, for people
 * @param text what is in it
 */
public record Source(String name, String text) {
  private static final String STANDARD_INPUT = "-";

  /**
   * The texts that an argument names: a file, all files below a folder, or the standard input.
   *
   * @param endings of the names of files that are taken from folders, with their dot
   * @throws IOException one cannot be read
   */
  public static List<Source> of(String argument, Collection<String> endings) throws IOException {
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
      for (Path file : below.filter(file -> isTaken(file, endings)).sorted().toList()) {
        sources.add(new Source(file.toString(), Files.readString(file)));
      }
    }
    return sources;
  }

  private static boolean isTaken(Path file, Collection<String> endings) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && endings.stream().anyMatch(name::endsWith);
  }
}
