package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.kubernetes.ShippedAdmission;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import org.junit.jupiter.api.Test;

/**
 * Policies that are taken away and installed once more. An API server goes on with what it knew of
 * ConfigMaps then, until it starts anew, where no policy looked into one meanwhile; so they look
 * into a kind of our own, for which it begins a new watch.
 */
class ReinstalledAdmissionTest {
  private static final String NAMESPACE = "reinstalled";

  @Test
  void theyKnowWhatHasChangedMeanwhile() {
    try (QueueScene scene = new QueueScene()) {
      Sender.allow(scene.admin());
      account(scene);
      scene.start();
      scene.backEnd("volcano", "volcano: {}");
      scene.queue("old", "max: {cpu: 2}");
      scene.awaitEnforced("old");
      try (var policies = new ShippedAdmission(scene.admin())) {
        assertThat(policies.objects()).isNotEmpty();
        scene.await().until(() -> judge("new").contains("there is no queue new"));
      }
      scene.await().until(() -> judge("new").isEmpty());
      scene.queue("new", "max: {cpu: 2}");
      scene.queue("below", "parent: old");
      scene.awaitEnforced("new", "old", "below");
      try (var policies = new ShippedAdmission(scene.admin())) {
        assertThat(policies.objects()).isNotEmpty();
        scene.await().until(() -> judge("old").contains("has queues below it"));
        scene.await().until(() -> judge("new").isEmpty());
        assertThat(judge("nosuch")).contains("there is no queue nosuch");
      }
      scene.admin().rbac().clusterRoleBindings().withName(Sender.TESTERS).delete();
    }
  }

  /** As where the CRDs were deleted and the policies were not: no pod could start otherwise. */
  @Test
  void withoutTheirKindTheyStopNothing() {
    try (QueueScene scene = new QueueScene()) {
      Sender.allow(scene.admin());
      account(scene);
      scene.start();
      scene.backEnd("volcano", "volcano: {}");
      scene.queue("old", "max: {cpu: 2}");
      scene.awaitEnforced("old");
      try (var policies = new ShippedAdmission(scene.admin())) {
        assertThat(policies.objects()).isNotEmpty();
        scene.await().until(() -> judge("nosuch").contains("there is no queue nosuch"));
        scene
            .admin()
            .genericKubernetesResources(
                "admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy")
            .withName("millwright-queue-pods")
            .patch(
                PatchContext.of(PatchType.JSON_MERGE),
                "{\"spec\": {\"paramKind\": {\"kind\": \"NoSuchKind\"}}}");
        scene.await().until(() -> judge("nosuch").isEmpty());
      }
      scene.admin().rbac().clusterRoleBindings().withName(Sender.TESTERS).delete();
    }
  }

  private static void account(QueueScene scene) {
    scene
        .admin()
        .resource(
            new NamespaceBuilder().withNewMetadata().withName(NAMESPACE).endMetadata().build())
        .serverSideApply();
    scene
        .admin()
        .resource(
            new ServiceAccountBuilder()
                .withNewMetadata()
                .withNamespace(NAMESPACE)
                .withName("default")
                .endMetadata()
                .build())
        .serverSideApply();
  }

  private static String judge(String queue) {
    String annotation = "annotations: {scheduling.volcano.sh/queue-name: %s}".formatted(queue);
    return Sender.send("bob", SentWork.pod(NAMESPACE + "/default", "volcano", annotation, ""));
  }
}
