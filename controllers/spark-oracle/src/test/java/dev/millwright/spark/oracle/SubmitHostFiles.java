package dev.millwright.spark.oracle;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What spark-submit wants as files. */
final class SubmitHostFiles {
  private static final YAMLMapper YAML = new YAMLMapper();

  private SubmitHostFiles() {}

  /** A pod template; the answer is its path. */
  static String write(Path folder, Pod template) {
    try {
      var file = Files.createTempFile(folder, "template", ".yml");
      return Files.writeString(file, YAML.writeValueAsString(template)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a submit host's folder of configuration. */
  static void writeAll(Path folder, Map<String, String> files) {
    try {
      Files.createDirectories(folder);
      for (var file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
