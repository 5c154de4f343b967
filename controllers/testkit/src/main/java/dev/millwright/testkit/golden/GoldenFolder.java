package dev.millwright.testkit.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A folder of scenarios. Each has {@code in-*.yaml} files and the {@code out-*} files they must
 * give; {@code -Dgolden.update=true} writes the latter anew, for a person to read the difference.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> plans() {
 *   return GoldenFolder.of("src/test/golden/plan").tests(scenario ->
 *       Map.of("plan", planner.plan(scenario.read("cluster", PulsarCluster.class))));
 * }
 * }</pre>
 */
public final class GoldenFolder {
  private static final String IN = "in-";
  private static final String YAML = ".yaml";

  private final Path folder;
  private final boolean update;

  GoldenFolder(Path folder, boolean update) {
    this.folder = folder;
    this.update = update;
  }

  /** A folder inside the module. */
  public static GoldenFolder of(String folder) {
    return new GoldenFolder(Path.of(folder), Boolean.getBoolean("golden.update"));
  }

  /**
   * One test per scenario.
   *
   * @param subject gives outputs by name: an object becomes {@code out-<name>.yaml}, a text {@code
   *     out-<name>} as it is
   */
  public Stream<DynamicTest> tests(Function<GoldenScenario, Map<String, ?>> subject) {
    var scenarios = scenarios();
    if (scenarios.isEmpty()) {
      throw new AssertionError("No scenario folder in " + folder.toAbsolutePath());
    }
    return scenarios.stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.getFileName().toString(), () -> run(scenario, subject)));
  }

  private void run(Path scenario, Function<GoldenScenario, Map<String, ?>> subject) {
    var outputs =
        subject.apply(new GoldenScenario(scenario.getFileName().toString(), inputs(scenario)));
    var golden = new GoldenOutputs(scenario);
    if (update) {
      golden.write(outputs);
    } else {
      golden.verify(outputs);
    }
  }

  private List<Path> scenarios() {
    try (var entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder.toAbsolutePath(), e);
    }
  }

  private static SortedMap<String, String> inputs(Path scenario) {
    var inputs = new TreeMap<String, String>();
    try (var entries = Files.list(scenario)) {
      for (var file : entries.toList()) {
        var name = file.getFileName().toString();
        if (name.startsWith(IN) && name.endsWith(YAML)) {
          inputs.put(
              name.substring(IN.length(), name.length() - YAML.length()), Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + scenario, e);
    }
    if (inputs.isEmpty()) {
      throw new AssertionError("No in-*.yaml in " + scenario.toAbsolutePath());
    }
    return inputs;
  }
}
