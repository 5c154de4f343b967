package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.yunikorn.client.ScriptedRejection;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.ShippedAdmission;
import dev.millwright.testkit.rbac.Permission;
import dev.millwright.testkit.rbac.RbacUse;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped rights are those that queues are carried with, no more and no less. */
class ShippedRoleTest {
  @Test
  void isExactlyWhatIsUsed() {
    try (QueueScene scene = new QueueScene();
        PlayedYuniKorn yuniKorn = new PlayedYuniKorn(scene);
        PlayedKueue kueue = new PlayedKueue(scene)) {
      scene.start();
      guarded(scene, yuniKorn);
      scene.queue("early", "backend: volcano");
      scene.await("early", "ResolvedRefs", "False/BackEndNotFound");
      scene.backEnd("volcano", "volcano: {}");
      scene.queue("below", "parent: early, guaranteed: {cpu: 1}");
      scene.awaitEnforced("early", "below");
      // The API server still knows for a moment the policies that would stop it.
      scene
          .await()
          .ignoreExceptions()
          .untilAsserted(() -> scene.volcano().podGroup("stray-group", "early"));
      scene.await().until(() -> scene.events("stray-group").size() == 1);
      scene.volcano().deletePodGroup("stray-group");
      scene.patch("below", "{\"guaranteed\": {\"cpu\": 2}, \"state\": \"Drain\"}");
      scene.awaitEnforced("below");
      scene.object("below").delete();
      scene.object("early").delete();
      scene.await().until(() -> scene.object("early").get() == null);
      live(scene, kueue);
    }
    Set<Permission> granted = QueueScene.CONTROLLER.rbac().granted();
    RbacUse.of(granted, QueueScene.CONTROLLER.requests(KubeApi.shared().audit()))
        .assertExact(
            granted.stream()
                // Only taken where several replicas may run.
                .filter(permission -> permission.resource().equals("leases"))
                .collect(Collectors.toUnmodifiableSet()));
    assertThat(QueueScene.CONTROLLER.requests(KubeApi.shared().audit()))
        .as("a scheduler's configuration is asked for by its name")
        .filteredOn(request -> request.resource().equals("configmaps"))
        .isNotEmpty()
        .noneMatch(request -> request.name().isEmpty());
  }

  private static void guarded(QueueScene scene, PlayedYuniKorn yuniKorn) {
    try (ShippedAdmission policies = new ShippedAdmission(scene.admin())) {
      assertThat(policies.objects()).hasSize(6);
      scene.backEnd("yunikorn", yuniKorn.settings());
      scene.queue("listed", "backend: yunikorn");
      // Pods are asked for once something was rejected.
      yuniKorn.scheduler().reject(ScriptedRejection.nowhere("a", "zoe", Long.MAX_VALUE / 2));
      yuniKorn.awaitEnforced("listed");
      scene
          .await()
          .until(
              () -> scene.asked().stream().anyMatch(request -> request.resource().equals("pods")));
    }
  }

  private static void live(QueueScene scene, PlayedKueue kueue) {
    scene.backEnd("kueue", "kueue: {namespaces: [team]}");
    scene.queue("top", "backend: kueue");
    scene.queue("counted", "parent: top, max: {cpu: 2}");
    kueue.awaitEnforced("top", "counted");
    kueue.workload("etl", "counted");
    scene.patch("counted", "{\"max\": {\"cpu\": 3}}");
    kueue.awaitEnforced("counted");
    kueue.deleteWorkload("etl");
    scene.object("counted").delete();
    kueue.awaitGone(() -> {}, "counted");
    scene.object("top").delete();
    kueue.awaitGone(() -> {}, "top");
    assertThat(kueue.object(ObjectKey.localQueue("team", "counted")).get()).isNull();
  }
}
