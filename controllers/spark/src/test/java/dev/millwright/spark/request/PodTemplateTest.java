package dev.millwright.spark.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodTemplateTest {

  @ParameterizedTest
  @ValueSource(strings = {"driver", "executor"})
  void carriesWhatConfigurationHasNoWordsFor(String role) {
    Pod pod =
        template(
            role,
            """
            %s:
              labels: {team: a}
              annotations: {note: b}
              env: [{name: E, value: v}]
              envFrom: [{secretRef: {name: s}}]
              gpu: {name: nvidia.com/gpu, quantity: 2}
            queue: {name: q, priorityClassName: high}
            """
                .formatted(role));

    assertThat(pod.getMetadata().getLabels()).containsEntry("team", "a");
    assertThat(pod.getMetadata().getAnnotations()).containsEntry("note", "b");
    assertThat(pod.getSpec().getPriorityClassName()).isEqualTo("high");
    Container spark = pod.getSpec().getContainers().getFirst();
    assertThat(spark.getName()).isEqualTo("spark-kubernetes-" + role);
    assertThat(spark.getEnv()).containsExactly(new EnvVar("E", "v", null));
    assertThat(spark.getEnvFrom()).hasSize(1);
    assertThat(spark.getResources().getLimits()).containsEntry("nvidia.com/gpu", new Quantity("2"));
  }

  @Test
  void fillsSparksContainerWhereverItStands() {
    Pod pod =
        template(
            "driver",
            """
            conf: {spark.kubernetes.driver.podTemplateContainerName: mine}
            driver:
              env: [{name: E, value: v}]
              template: {spec: {containers: [{name: sidecar, image: s}, {name: mine}]}}
            """);

    assertThat(pod.getSpec().getContainers())
        .extracting(Container::getName, c -> c.getEnv().size())
        .containsExactly(tuple("sidecar", 0), tuple("mine", 1));
  }

  @Test
  void letsATemplateHaveItsOwnPriority() {
    Pod pod =
        template(
            "executor",
            """
            queue: {name: q, priorityClassName: high}
            executor: {template: {spec: {priorityClassName: low}}}
            """);

    assertThat(pod.getSpec().getPriorityClassName()).isEqualTo("low");
  }

  @Test
  void tellsPrometheusWhereTheDriversMetricsAre() {
    String metrics = "monitoring: {prometheus: true}\nconf: {spark.ui.port: '4050'}\n";

    assertThat(template("driver", metrics).getMetadata().getAnnotations())
        .containsEntry("prometheus.io/port", "4050")
        .containsEntry("prometheus.io/path", "/metrics/prometheus");
    assertThat(
            template("driver", metrics + "driver: {annotations: {prometheus.io/port: '1'}}\n")
                .getMetadata()
                .getAnnotations())
        .containsEntry("prometheus.io/port", "1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{spec: {tolerationz: []}} | driver.template.spec.tolerationz",
        "{spec: {containers: [{name: a, imagee: b}]}} | driver.template.spec.containers[0].imagee",
        "{spec: {volumes: {name: a}}} | driver.template.spec.volumes",
        "{spec: {hostNetwork: often}} | driver.template.spec.hostNetwork",
      })
  void refusesWhatNoPodHas(String template, String path) {
    assertThatThrownBy(() -> Applications.request("driver: {template: " + template + "}"))
        .hasMessageContaining(path);
  }

  private static Pod template(String role, String spec) {
    var request = Applications.request(spec);
    return Objects.requireNonNull(
        role.equals("driver") ? request.driverTemplate() : request.executorTemplate());
  }
}
