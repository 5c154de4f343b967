package dev.millwright.testkit.golden;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.util.diff.DiffUtils;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** The expected output files of one scenario. */
final class GoldenOutputs {
  private static final String OUT = "out-";

  private final Path scenario;

  GoldenOutputs(Path scenario) {
    this.scenario = scenario;
  }

  void verify(Map<String, ?> outputs) {
    var actual = render(outputs);
    var expected = stored();
    var faults = new ArrayList<String>();
    actual.forEach((name, text) -> compare(name, expected.get(name), text, faults));
    expected.keySet().stream()
        .filter(name -> !actual.containsKey(name))
        .forEach(name -> faults.add(name + " is left over: nothing gives it any more."));
    if (!faults.isEmpty()) {
      throw new AssertionFailedError(
          scenario
              + ": "
              + String.join("\n", faults)
              + "\nIf that is what you want, write the files anew with -Dgolden.update=true and read the"
              + " difference.",
          String.join("---\n", expected.values()),
          String.join("---\n", actual.values()));
    }
  }

  void write(Map<String, ?> outputs) {
    var actual = render(outputs);
    try {
      for (var name : stored().keySet()) {
        if (!actual.containsKey(name)) {
          Files.delete(scenario.resolve(name));
        }
      }
      for (var file : actual.entrySet()) {
        Files.writeString(scenario.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the outputs of " + scenario, e);
    }
  }

  private static void compare(
      String name, @Nullable String expected, String actual, List<String> faults) {
    if (expected == null) {
      faults.add(name + " is missing; it would be\n" + actual);
    } else if (!expected.equals(actual)) {
      var before = expected.lines().toList();
      var patch = DiffUtils.diff(before, actual.lines().toList());
      var diff = DiffUtils.generateUnifiedDiff(name, name, before, patch, 3);
      faults.add(String.join("\n", diff));
    }
  }

  private static SortedMap<String, String> render(Map<String, ?> outputs) {
    // Maps by key: the order in which a plan happens to fill them says nothing.
    var mapper = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    var yaml = new KubernetesSerialization(mapper, true);
    var files = new TreeMap<String, String>();
    outputs.forEach(
        (name, value) -> {
          if (value instanceof String text) {
            files.put(OUT + name, text);
          } else {
            files.put(OUT + name + ".yaml", yaml.asYaml(value));
          }
        });
    return files;
  }

  private SortedMap<String, String> stored() {
    var files = new TreeMap<String, String>();
    try (var entries = Files.list(scenario)) {
      for (var file : entries.toList()) {
        if (file.getFileName().toString().startsWith(OUT)) {
          files.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + scenario, e);
    }
    return files;
  }
}
