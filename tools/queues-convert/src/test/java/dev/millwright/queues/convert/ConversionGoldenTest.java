package dev.millwright.queues.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.convert.command.Conversion;
import dev.millwright.convert.command.FileConversion;
import dev.millwright.convert.source.FieldReport;
import dev.millwright.testkit.golden.GoldenFolder;
import dev.millwright.testkit.golden.GoldenScenario;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Queues of all schedulers, what they become and come from, and what is said of each field. */
class ConversionGoldenTest {

  @TestFactory
  Stream<DynamicTest> imports() {
    return GoldenFolder.of(Goldens.IMPORTS).tests(ConversionGoldenTest::imported);
  }

  @TestFactory
  Stream<DynamicTest> exports() {
    return GoldenFolder.of(Goldens.EXPORTS).tests(ConversionGoldenTest::exported);
  }

  private static Map<String, ?> imported(GoldenScenario scenario) {
    return outputs(
        ImportCommand.convert(Goldens.inputs(scenario), null, Goldens.settings(scenario)));
  }

  private static Map<String, ?> exported(GoldenScenario scenario) {
    var to = ExportCommand.To.valueOf(scenario.name().substring(0, scenario.name().indexOf('-')));
    List<FileConversion> files =
        ExportCommand.convert(Goldens.inputs(scenario), to, Goldens.settings(scenario));
    return to == ExportCommand.To.yarn
        ? Map.of("capacity-scheduler.xml", Goldens.xml(files), "report.txt", Goldens.report(files))
        : outputs(files);
  }

  private static Map<String, ?> outputs(List<FileConversion> files) {
    for (FileConversion file : files) {
      assertThat(file.fault()).isNull();
      for (Conversion conversion : file.conversions()) {
        assertThat(conversion.fields().stream().map(FieldReport::note)).noneMatch(String::isBlank);
      }
    }
    var outputs = Goldens.outputs(files);
    assertThat(Goldens.yaml(String.valueOf(outputs.get("objects.yaml"))).toString())
        .isEqualTo(
            files.stream()
                .flatMap(file -> file.conversions().stream())
                .flatMap(c -> c.objects().stream())
                .toList()
                .toString());
    return outputs;
  }
}
