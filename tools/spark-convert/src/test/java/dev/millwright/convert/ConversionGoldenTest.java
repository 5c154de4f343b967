package dev.millwright.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.convert.command.Conversion;
import dev.millwright.convert.command.FileConversion;
import dev.millwright.convert.command.ReportWriter;
import dev.millwright.convert.source.FieldReport;
import dev.millwright.convert.yaml.YamlException;
import dev.millwright.convert.yaml.YamlReader;
import dev.millwright.convert.yaml.YamlWriter;
import dev.millwright.testkit.golden.GoldenFolder;
import dev.millwright.testkit.golden.GoldenScenario;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Objects of both projects, what they become, and what is said of each field. */
class ConversionGoldenTest {

  @TestFactory
  Stream<DynamicTest> conversions() {
    return GoldenFolder.of("src/test/resources/golden").tests(ConversionGoldenTest::outputs);
  }

  private static Map<String, ?> outputs(GoldenScenario scenario) {
    FileConversion file = SparkConvert.convert("source.yaml", text(scenario));
    assertThat(file.fault()).isNull();
    for (Conversion conversion : file.conversions()) {
      assertThat(conversion.fields().stream().map(FieldReport::note)).noneMatch(String::isBlank);
    }
    String objects =
        file.conversions().stream()
            .flatMap(conversion -> conversion.objects().stream())
            .map(YamlWriter::write)
            .collect(Collectors.joining());
    assertThat(written(objects))
        .isEqualTo(
            file.conversions().stream().flatMap(c -> c.objects().stream()).toList().toString());
    return Map.of("objects.yaml", objects, "report.txt", ReportWriter.text(file));
  }

  private static String text(GoldenScenario scenario) {
    return Objects.requireNonNull(scenario.inputs().get("source"), "in-source.yaml");
  }

  /** What a reader of the YAML gets. */
  private static String written(String objects) {
    try {
      return YamlReader.read("objects.yaml", objects).toString();
    } catch (YamlException e) {
      throw new AssertionError(e);
    }
  }
}
