package dev.millwright.spark.desired.gang;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.common.label.Labels;
import dev.millwright.spark.SparkController;
import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.request.Applications;
import dev.millwright.spark.request.LaunchRequests;
import dev.millwright.spark.request.SparkDefaults;
import dev.millwright.testkit.golden.GoldenFolder;
import dev.millwright.testkit.golden.GoldenScenario;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** From an application and its queue to what the queue adds to the launch. */
class GangGoldenTest {

  @TestFactory
  Stream<DynamicTest> gangs() {
    return GoldenFolder.of("src/test/resources/golden/gang").tests(GangGoldenTest::settings);
  }

  private static Map<String, ?> settings(GoldenScenario scenario) {
    var application = scenario.read("application", SparkApplication.class);
    var target = scenario.read("queue", QueueTarget.class);
    // As the controller finds its pods again; placeholders must not carry these.
    var found = Map.of(Labels.MANAGED_BY, SparkController.NAME, SparkLabels.APPLICATION, "sales");
    var request = LaunchRequests.of(application, SparkDefaults.NONE, Applications.IDENTITY, found);
    var owner = Owner.of(application);
    var settings = Gang.of(request, target, owner, 2);
    var outputs = new LinkedHashMap<String, Object>();
    outputs.put("conf", settings.conf());
    settings.objects().forEach(object -> outputs.put("group-forming", object));
    if (target.backEnd() == QueueBackEnd.VOLCANO) {
      for (var stage : new GangStage[] {GangStage.FORMED, GangStage.SHORT}) {
        outputs.put(
            "group-" + stage.name().toLowerCase(Locale.ROOT),
            VolcanoPodGroup.of(request.names(), Footprint.of(request), target, owner, 2, stage));
      }
    }
    return outputs;
  }
}
