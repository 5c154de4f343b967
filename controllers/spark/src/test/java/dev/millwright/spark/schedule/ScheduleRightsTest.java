package dev.millwright.spark.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import dev.millwright.testkit.rbac.Permission;
import dev.millwright.testkit.rbac.RbacUse;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the controller may do with schedules is what it does, and it makes their runs. */
@RealKubernetes
class ScheduleRightsTest {
  private static final Permission MAKES_RUNS =
      new Permission("spark.millwright.dev", "sparkapplications", "create");

  @Test
  void usesEachOfItsRightsAndNoOthers(KubeApi api, KubernetesClient client) {
    try (KubernetesClient controller = ScheduleScene.CONTROLLER.client(api);
        ScheduleScene scene = new ScheduleScene(client, controller, "rights")) {
      scene.apply("schedule: '@hourly'\nsuccessfulRunHistoryLimit: 0");
      scene.decideAt(1);
      scene.become(1, ApplicationState.Succeeded);
      scene.decideAt(2);
      ScheduleScene.soon(
          () -> assertThat(scene.runs()).as("history").containsExactly(scene.names(2)));
    }
    Set<Permission> ofSchedules =
        ScheduleScene.CONTROLLER.rbac().granted().stream()
            .filter(
                permission ->
                    permission.resource().matches("sparkschedules(/status)?")
                        || permission.equals(MAKES_RUNS))
            .collect(Collectors.toUnmodifiableSet());
    assertThat(ofSchedules).contains(MAKES_RUNS).hasSizeGreaterThan(2);
    RbacUse.of(ofSchedules, ScheduleScene.CONTROLLER.requests(api.audit())).assertExact(Set.of());
  }
}
