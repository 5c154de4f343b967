package dev.millwright.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFolderTest {
  private final Path folder;
  private final Path scenario;

  GoldenFolderTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    scenario = Files.createDirectory(folder.resolve("laptop"));
    Files.writeString(scenario.resolve("in-lamp.yaml"), "watts: 40\n");
  }

  @Test
  void whatWasWrittenIsAccepted() throws Throwable {
    run(true, s -> Map.of("plan", s.read("lamp", Map.class), "lamp.conf", "watts=40\n"));

    assertThat(scenario.resolve("out-plan.yaml")).hasContent("---\nwatts: 40\n");
    assertThat(scenario.resolve("out-lamp.conf")).hasContent("watts=40\n");
    assertThatCode(
            () -> run(false, s -> Map.of("plan", Map.of("watts", 40), "lamp.conf", "watts=40\n")))
        .doesNotThrowAnyException();
  }

  @Test
  void aDifferenceIsShownLineByLine() throws Throwable {
    run(true, s -> Map.of("plan", Map.of("shade", "green", "watts", 40)));

    assertThatThrownBy(() -> run(false, s -> Map.of("plan", Map.of("shade", "red", "watts", 40))))
        .hasMessageContaining("-shade: \"green\"\n+shade: \"red\"")
        .hasMessageContaining("-Dgolden.update=true");
  }

  @Test
  void aMissingFileFails() {
    assertThatThrownBy(() -> run(false, s -> Map.of("plan", Map.of())))
        .hasMessageContaining("out-plan.yaml is missing");
  }

  @Test
  void aLeftOverFileFailsAndAnUpdateDeletesIt() throws Throwable {
    Files.writeString(scenario.resolve("out-old.yaml"), "");

    assertThatThrownBy(() -> run(false, s -> Map.of()))
        .hasMessageContaining("out-old.yaml is left over");
    run(true, s -> Map.of());

    assertThat(scenario.resolve("out-old.yaml")).doesNotExist();
  }

  @Test
  void aFolderWithoutScenariosFails() {
    assertThatThrownBy(() -> new GoldenFolder(scenario, false).tests(s -> Map.of()))
        .hasMessageContaining("No scenario folder");
  }

  private void run(boolean update, Function<GoldenScenario, Map<String, ?>> subject)
      throws Throwable {
    for (var test : new GoldenFolder(folder, update).tests(subject).toList()) {
      test.getExecutable().execute();
    }
  }
}
