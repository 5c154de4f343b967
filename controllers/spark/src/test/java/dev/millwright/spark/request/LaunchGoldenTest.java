package dev.millwright.spark.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.spark.launch.Launch;
import dev.millwright.spark.launch.LaunchResult;
import dev.millwright.testkit.golden.GoldenFolder;
import dev.millwright.testkit.golden.GoldenScenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** From the custom resource to the objects of its driver. */
class LaunchGoldenTest {

  @TestFactory
  Stream<DynamicTest> launches() {
    return GoldenFolder.of("src/test/resources/golden/request").tests(LaunchGoldenTest::objects);
  }

  private static Map<String, ?> objects(GoldenScenario scenario) {
    var application = scenario.read("application", SparkApplication.class);
    application.getMetadata().setNamespace("jobs");
    var result =
        Launch.of(
            LaunchRequests.of(application, SparkDefaults.NONE, Applications.IDENTITY, Map.of()));
    assertThat(result).isInstanceOf(LaunchResult.Launched.class);
    var made = ((LaunchResult.Launched) result).objects();
    var objects = new LinkedHashMap<String, Object>();
    objects.put("driver", made.pod());
    objects.put("service", made.service());
    objects.put("configuration", made.configuration());
    return objects;
  }
}
