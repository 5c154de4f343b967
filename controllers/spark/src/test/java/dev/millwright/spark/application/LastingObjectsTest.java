package dev.millwright.spark.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.common.condition.Conditions;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way to the UI and the disruption budget, through the life of an application. */
class LastingObjectsTest {
  private static ApplicationScene scene;

  @BeforeAll
  static void open() {
    scene = new ApplicationScene();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void areThereWithTheDriverFollowChangesAndGoWithTheLastAttempt() {
    scene.create(
        "shown",
        """
        driverDisruptionBudget: true
        eventLog: {dir: 's3a://logs/spark', historyServer: 'https://history.example.com/'}
        ui: {ingress: {host: '{{NAME}}.example.com'}}
        """);
    Pod driver = scene.awaitDriver("shown", 1);
    assertThat(scene.lasting("shown")).containsExactly("Service", "Ingress", "PodDisruptionBudget");
    assertThat(scene.status("shown").uiAddress()).isEqualTo("http://shown.example.com/");
    assertThat(created("shown-ui"))
        .isLessThanOrEqualTo(driver.getMetadata().getCreationTimestamp());

    scene.node().runs(driver);
    scene.awaitState("shown", ApplicationState.Running);
    scene.patch("shown", "{\"ui\": {\"ingress\": {\"host\": \"other.example.com\"}}}");
    scene
        .await()
        .until(() -> "http://other.example.com/".equals(scene.status("shown").uiAddress()));
    assertThat(ingress("shown-ui").get().getSpec().getRules().getFirst().getHost())
        .isEqualTo("other.example.com");

    scene.patch(
        "shown",
        "{\"driverDisruptionBudget\": false, \"ui\": {\"ingress\": null, \"service\": {\"port\": 80}}}");
    scene.await().until(() -> scene.lasting("shown").equals(List.of("Service")));
    assertThat(scene.drivers("shown")).as("no change of these restarts it").hasSize(1);

    scene.node().exits(driver, 0, "");
    scene.awaitState("shown", ApplicationState.Succeeded);
    assertThat(scene.lasting("shown")).isEmpty();
    assertThat(scene.status("shown").uiAddress())
        .isEqualTo("https://history.example.com/history/" + scene.attempt("shown").appId() + "/");
  }

  @Test
  void goWhileTheApplicationRestsAndComeBackWithIt() {
    scene.create("resting", "ui: {service: {}}");
    scene.node().runs(scene.awaitDriver("resting", 1));
    scene.awaitState("resting", ApplicationState.Running);
    scene.patch("resting", "{\"suspend\": true}");
    scene.awaitState("resting", ApplicationState.Suspended);
    assertThat(scene.lasting("resting")).isEmpty();
    assertThat(scene.status("resting").uiAddress()).isNull();
    scene.patch("resting", "{\"suspend\": false}");
    scene.awaitDriver("resting", 2);
    assertThat(scene.lasting("resting")).containsExactly("Service");
  }

  @Test
  void ofOthersStayAsTheyAreAndTheStatusSaysSo() {
    scene
        .admin()
        .resource(
            new ServiceBuilder()
                .withNewMetadata()
                .withName("taken-ui")
                .withNamespace(scene.namespace())
                .endMetadata()
                .withNewSpec()
                .withClusterIP("None")
                .endSpec()
                .build())
        .create();
    scene.create("taken", "ui: {service: {}}");
    Pod driver = scene.awaitDriver("taken", 1);
    assertThat(scene.condition("taken", "Degraded"))
        .satisfies(
            degraded -> {
              assertThat(degraded.status()).isEqualTo("True");
              assertThat(degraded.message()).contains("taken-ui", "belongs to somebody else");
            });
    assertThat(scene.status("taken").uiAddress()).isNull();

    scene.admin().services().inNamespace(scene.namespace()).withName("taken-ui").delete();
    scene.node().runs(driver);
    scene.awaitState("taken", ApplicationState.Running);
    scene.patch("taken", "{\"ttlSecondsAfterFinished\": 3600}");
    scene.await().until(() -> scene.status("taken").uiAddress() != null);
    assertThat(scene.condition("taken", "Degraded").status()).isEqualTo("False");
    assertThat(scene.lasting("taken")).containsExactly("Service");
  }

  @Test
  void ofAKindThatTheClusterDoesNotHaveHoldUpNobody() {
    scene.create(
        "routed", "ui: {route: {parentRefs: [{name: web}], hostnames: [routed.example.com]}}");
    Pod driver = scene.awaitDriver("routed", 1);
    assertThat(scene.condition("routed", "Degraded").message()).contains("HTTPRoute routed-ui");
    scene.node().exits(driver, 0, "");
    scene.awaitState("routed", ApplicationState.Succeeded);
    assertThat(scene.lasting("routed")).isEmpty();
  }

  @Test
  void areNoRequestWhereNobodyAsksForThem() {
    scene.create("plain", "");
    scene.node().exits(scene.awaitDriver("plain", 1), 0, "");
    scene.awaitState("plain", ApplicationState.Succeeded);
    assertThat(Conditions.find(scene.status("plain").conditions(), "Degraded")).isEmpty();
    assertThat(scene.requests())
        .noneMatch(request -> request.name().startsWith("plain-ui"))
        .noneMatch(request -> request.name().equals("plain-driver"));
  }

  private static Resource<Ingress> ingress(String name) {
    return scene.admin().network().v1().ingresses().inNamespace(scene.namespace()).withName(name);
  }

  private static String created(String service) {
    return scene
        .admin()
        .services()
        .inNamespace(scene.namespace())
        .withName(service)
        .get()
        .getMetadata()
        .getCreationTimestamp();
  }
}
