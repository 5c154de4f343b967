package dev.millwright.spark.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.rbac.Permission;
import dev.millwright.testkit.rbac.RbacUse;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the controller may do with Connect servers is what it does. */
class ConnectRightsTest {

  @Test
  void usesEachOfItsRightsAndNoOthers() {
    try (ConnectScene scene = new ConnectScene()) {
      scene.create("rights", "ui: {ingress: {host: rights.example.com}}");
      Pod first = scene.serve("rights", 1);
      // It then cannot know of its server but by the pod, and begins anew with the next number.
      scene
          .server("rights")
          .subresource("status")
          .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"status\": null}");
      scene.node().executors(first, 1, "Running"); // Something happens; else it is the time.
      scene.serve("rights", 2);
      assertThat(scene.attempts("rights")).containsExactly("2");
    }
    Set<Permission> ofServers =
        ConnectScene.CONTROLLER.rbac().granted().stream()
            .filter(p -> p.resource().matches("sparkconnects(/status)?"))
            .collect(Collectors.toUnmodifiableSet());
    assertThat(ofServers).isNotEmpty();
    RbacUse.of(ofServers, ConnectScene.CONTROLLER.requests(KubeApi.shared().audit()))
        .assertExact(Set.of());
  }
}
