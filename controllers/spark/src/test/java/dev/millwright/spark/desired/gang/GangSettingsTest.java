package dev.millwright.spark.desired.gang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.spark.SparkLabels;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.launch.Launch;
import dev.millwright.spark.launch.LaunchResult.Launched;
import dev.millwright.spark.launch.conf.Refusal;
import dev.millwright.spark.request.Applications;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GangSettingsTest {
  static final Owner OWNER =
      new Owner(
          "spark.millwright.dev/v1alpha1",
          "SparkApplication",
          "jobs",
          "pi",
          "0b4ce6f6",
          SparkLabels.APPLICATION);
  private static final QueueTarget VOLCANO =
      new QueueTarget(QueueBackEnd.VOLCANO, "volcano", "etl", "high", true);

  @Test
  void theLaunchCarriesThem() {
    var request = Applications.request("executor: {instances: 3}");
    var settings = Gang.of(request, VOLCANO, OWNER, 1);
    var launched = (Launched) Launch.of(settings.onto(request));
    var group = settings.objects().getFirst().getMetadata().getName();

    assertThat(launched.objects().pod().getSpec().getSchedulerName()).isEqualTo("volcano");
    assertThat(launched.objects().pod().getSpec().getPriorityClassName()).isEqualTo("high");
    assertThat(launched.objects().pod().getMetadata().getAnnotations())
        .containsEntry("scheduling.k8s.io/group-name", group);
    assertThat(launched.objects().configuration().getData().get("spark.properties"))
        .contains("spark.kubernetes.executor.annotation.scheduling.k8s.io/group-name=" + group)
        .contains("spark.kubernetes.scheduler.name=volcano");
  }

  @Test
  void aPriorityOfTheTemplateStays() {
    var request = Applications.request("driver: {template: {spec: {priorityClassName: low}}}");
    var both = Gang.of(request, VOLCANO, OWNER, 1).onto(request);

    assertThat(priority(both.driverTemplate())).isEqualTo("low");
    assertThat(priority(both.executorTemplate())).isEqualTo("high");
  }

  @Test
  void saysWhatContradictsTheQueue() {
    var request =
        Applications.request(
            """
            conf:
              spark.kubernetes.executor.scheduler.name: default-scheduler
              spark.kubernetes.driver.scheduler.name: volcano
              spark.kubernetes.driver.annotation.scheduling.k8s.io/group-name: mine
            """);

    assertThat(Gang.of(request, VOLCANO, OWNER, 1).contradictions(request))
        .extracting(Refusal::key)
        .containsExactly(
            "spark.kubernetes.driver.annotation.scheduling.k8s.io/group-name",
            "spark.kubernetes.executor.scheduler.name");
    assertThat(
            Gang.of(Applications.request("arguments: []"), VOLCANO, OWNER, 1)
                .contradictions(Applications.request("arguments: []")))
        .isEmpty();
  }

  private static String priority(@Nullable Pod template) {
    return Objects.requireNonNull(template).getSpec().getPriorityClassName();
  }
}
