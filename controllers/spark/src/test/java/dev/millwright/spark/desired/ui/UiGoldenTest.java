package dev.millwright.spark.desired.ui;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.api.spark.SparkConnect;
import dev.millwright.api.spark.UiSettings;
import dev.millwright.spark.desired.Owner;
import dev.millwright.testkit.golden.GoldenFolder;
import dev.millwright.testkit.golden.GoldenScenario;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** From what is said of the UI to the objects it is reached by. */
class UiGoldenTest {

  @TestFactory
  Stream<DynamicTest> ways() {
    return GoldenFolder.of("src/test/resources/golden/ui")
        .tests(
            scenario -> {
              if (scenario.has("connect")) {
                var server = scenario.read("connect", SparkConnect.class);
                return outputs(Owner.of(server), server.getSpec().ui());
              }
              var application = application(scenario);
              return outputs(Owner.of(application), application.getSpec().ui());
            });
  }

  private static SparkApplication application(GoldenScenario scenario) {
    return scenario.read("application", SparkApplication.class);
  }

  private static Map<String, ?> outputs(Owner owner, @Nullable UiSettings ui) {
    var outputs = new LinkedHashMap<String, Object>();
    UiObjects.of(owner, ui)
        .forEach(object -> outputs.put(object.getKind().toLowerCase(Locale.ROOT), object));
    outputs.put("address", UiAddress.of(owner, ui) + "\n");
    return outputs;
  }
}
