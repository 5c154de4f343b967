package dev.millwright.common.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millwright.api.pulsar.PulsarTenant;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.javaoperatorsdk.operator.Operator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The apply phase against a real API server, with what it is known to rewrite. */
@RealKubernetes
class PlannedObjectsTest {
  private final KubeApi api;
  private final KubernetesClient client;
  private final LampPlan full;
  private final String account = "lamp-" + UUID.randomUUID();
  private final LampReconciler reconciler;
  private final Operator operator;

  PlannedObjectsTest(KubeApi api, KubernetesClient client) {
    this.api = api;
    this.client = client;
    this.full = LampPlan.read(client.getNamespace());
    this.reconciler = new LampReconciler(() -> LampPlan.read(client.getNamespace()));
    this.operator =
        new Operator(
            o ->
                o.withKubernetesClient(api.clientAs(client.getNamespace(), account))
                    .checkingCRDAndValidateLocalModel(false));
  }

  @BeforeEach
  void start() {
    client
        .resource(
            new ClusterRoleBindingBuilder()
                .withNewMetadata()
                .withName(account)
                .endMetadata()
                .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", "cluster-admin")
                .addNewSubject("", "ServiceAccount", account, client.getNamespace())
                .build())
        .serverSideApply();
    operator.register(reconciler, o -> o.settingNamespace(client.getNamespace()));
    operator.start();
    client.resource(Serialization.unmarshal(LampPlan.TENANT, PulsarTenant.class)).create();
    reconciler.awaitRounds(2);
  }

  @AfterEach
  void stop() {
    operator.stop();
    client.resources(PulsarTenant.class).delete();
    client.apps().statefulSets().delete();
    client.services().delete();
    client.configMaps().delete();
  }

  @Test
  void nothingIsWrittenWhenNothingDiffers() {
    assertThat(writes()).as("objects made").hasSize(full.size());

    reconciler.awaitRounds(10);

    assertThat(writes()).as("writes after ten more reconciles").hasSize(full.size());
  }

  @Test
  void whatAnotherChangedIsRepairedAndWhatAnotherAddedStays() {
    client
        .configMaps()
        .withName("lamp")
        .edit(
            map ->
                new ConfigMapBuilder(map)
                    .addToData("watts", "900")
                    .editMetadata()
                    .addToLabels("team", "blue")
                    .endMetadata()
                    .build());

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(lamp().getData()).containsEntry("watts", "40"));
    assertThat(lamp().getMetadata().getLabels()).containsEntry("team", "blue");
  }

  @Test
  void whatThePlanNoLongerHasIsDeleted() {
    reconciler.plan(() -> with(List.of()));
    reconciler.awaitRounds(2);

    assertThat(client.configMaps().withName("lamp").get()).isNull();
    assertThat(client.services().withName("lamp").get()).isNotNull();
  }

  @Test
  void aFieldThatLeavesThePlanLeavesTheObject() {
    var bare = new ConfigMapBuilder(full.configMaps().getFirst()).withData(Map.of()).build();
    reconciler.plan(() -> with(List.of(new ConfigMapBuilder(bare).build())));

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(lamp().getData()).isNullOrEmpty());
  }

  private LampPlan with(List<ConfigMap> configMaps) {
    var plan = LampPlan.read(client.getNamespace());
    return new LampPlan(plan.sets(), plan.services(), configMaps);
  }

  private ConfigMap lamp() {
    return client.configMaps().withName("lamp").require();
  }

  /** Of this test only: its operator has an account of its own. */
  private List<AuditedRequest> writes() {
    var user = "system:serviceaccount:" + client.getNamespace() + ":" + account;
    return api.audit().requestsBy(user).stream().filter(AuditedRequest::isWrite).toList();
  }
}
