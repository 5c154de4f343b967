package dev.millwright.testkit.pulsar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A properties file of Pulsar's with some keys of ours; a key must not stand in it twice. */
final class Settings {

  private Settings() {}

  static List<String> merged(Path file, Map<String, String> ours) throws IOException {
    Stream<String> theirs =
        Files.readAllLines(file).stream()
            .filter(line -> !ours.containsKey(line.split("=", 2)[0].strip()));
    Stream<String> added = ours.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue());
    return Stream.concat(theirs, added).toList();
  }
}
