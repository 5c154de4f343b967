package dev.millwright.pulsar.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.ClusterUrls;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.api.pulsar.ScaleStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import dev.millwright.testkit.kubernetes.OnChange;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The life of one Laptop cluster on a real API server with real StatefulSet, Deployment and Job
 * controllers; what runs in the pods is played by {@link Kubelet} and {@link PulsarEndpoints}.
 */
@ExtendWith(ClusterSceneExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterLifecycleTest {

  private static final String NAME = "life";
  private final ClusterScene scene;

  ClusterLifecycleTest(ClusterScene scene) {
    this.scene = scene;
  }

  @Test
  @Order(1)
  void comesUpInOrder() {
    scene.create(NAME, "profile: Laptop");
    scene.awaitReady(NAME);
    scene.awaitQuiet(NAME);

    List<String> made =
        scene.writes().stream()
            .filter(r -> List.of("statefulsets", "deployments", "jobs").contains(r.resource()))
            .map(AuditedRequest::name)
            .distinct()
            .map(name -> name.replaceFirst("initialize-.*", "initialize"))
            .toList();
    assertThat(made)
        .containsExactly(
            "life-zookeeper", "life-initialize", "life-bookie", "life-broker", "life-proxy");
  }

  @Test
  @Order(2)
  void saysWhatIsTrue() {
    var status = scene.status(NAME);
    assertThat(status.components())
        .extracting("name", "desired", "ready", "reason")
        .containsExactlyInAnyOrder(
            tuple("zookeeper", 1, 1, null),
            tuple("bookie", 1, 1, null),
            tuple("broker", 1, 1, null),
            tuple("proxy", 1, 1, null));
    assertThat(status.conditions())
        .extracting("type", "status")
        .contains(
            tuple("Accepted", "True"),
            tuple("ResolvedRefs", "True"),
            tuple("Programmed", "True"),
            tuple("Ready", "True"),
            tuple("BookiesSafe", "True"),
            tuple("Reconciling", "False"),
            tuple("Stalled", "False"));
    assertThat(status.version()).isEqualTo("4.0.8");
    assertThat(status.scale()).extracting(ScaleStatus::replicas).isEqualTo(1);
    assertThat(status.urls())
        .extracting(ClusterUrls::admin)
        .isEqualTo("http://life-broker." + scene.namespace() + ".svc.cluster.local:8080");
  }

  @Test
  @Order(3)
  void writesNothingWhenNothingChanged() {
    int before = scene.writes().size();
    scene.restartController();
    scene.awaitReconciles(NAME, 2);
    assertThat(scene.writes()).hasSize(before);
  }

  @Test
  @Order(4)
  void makesAgainWhatSomeoneDeleted() {
    var map = scene.admin().configMaps().inNamespace(scene.namespace()).withName("life-broker");
    ConfigMap lost = map.get();
    map.delete();
    scene.await().until(() -> map.get() != null);
    assertThat(map.get().getData()).isEqualTo(lost.getData());
    assertThat(map.get().getMetadata().getUid()).isNotEqualTo(lost.getMetadata().getUid());
  }

  @Test
  @Order(5)
  void takesBackItsFieldsAndLeavesThoseOfOthers() {
    var service = scene.admin().services().inNamespace(scene.namespace()).withName("life-proxy");
    service.edit(
        s -> {
          s.getSpec().getSelector().put("app.kubernetes.io/component", "nobody");
          s.getMetadata().getAnnotations().put("example.org/theirs", "stays");
          return s;
        });
    scene.await().until(() -> service.get().getSpec().getSelector().containsValue("proxy"));
    Service now = service.get();
    assertThat(now.getMetadata().getAnnotations()).containsEntry("example.org/theirs", "stays");
  }

  @Test
  @Order(6)
  void winsAFieldThatAnotherManagerForced() {
    var set = scene.admin().apps().statefulSets().inNamespace(scene.namespace());
    set.resource(
            set.load(
                    new ByteArrayInputStream(
                        """
                        apiVersion: apps/v1
                        kind: StatefulSet
                        metadata:
                          name: life-broker
                        spec:
                          replicas: 3
                        """
                            .getBytes(StandardCharsets.UTF_8)))
                .item())
        .fieldManager("someone-else")
        .forceConflicts()
        .serverSideApply();
    scene.await().until(() -> settledAtOne(set.withName("life-broker").get()));
  }

  @Test
  @Order(7)
  void rollsExactlyThePodsWhoseConfigurationChanged() {
    scene.awaitReady(NAME);
    Map<String, String> before = scene.objects().podUids(NAME);
    long former = scene.cluster(NAME).get().getMetadata().getGeneration();
    List<PulsarClusterStatus> told = new CopyOnWriteArrayList<>();
    try (var watch = scene.cluster(NAME).inform(new OnChange<>(c -> told.add(c.getStatus())))) {
      scene.change(
          NAME, c -> Specs.spec(c, "brokers: {config: {maxConcurrentLookupRequest: '777'}}"));
      scene.awaitReady(NAME);
      scene.await().until(() -> watch.getStore().list().contains(scene.cluster(NAME).get()));
    }
    assertThat(turnsOfReconciling(told, former)).containsExactly("True", "False");
    assertThat(uid(scene.objects().podUids(NAME))).isNotEqualTo(uid(before));
    Map<String, String> after = scene.objects().podUids(NAME);
    assertThat(after).containsEntry("life-zookeeper-0", before.get("life-zookeeper-0"));
    assertThat(after).containsEntry("life-bookie-0", before.get("life-bookie-0"));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(scene.status(NAME).operation()).isNull();
  }

  /** What was said of the work under way for each spec after the former one, without repeats. */
  private static List<String> turnsOfReconciling(List<PulsarClusterStatus> told, long former) {
    List<String> turns = new ArrayList<>();
    for (PulsarClusterStatus status : told) {
      Long generation = status.observedGeneration();
      if (generation != null && generation > former) {
        String said =
            Conditions.find(status.conditions(), "Reconciling").map(Condition::status).orElse("");
        if (turns.isEmpty() || !turns.getLast().equals(said)) {
          turns.add(said);
        }
      }
    }
    return turns;
  }

  private static String uid(Map<String, String> pods) {
    return pods.getOrDefault("life-broker-0", "");
  }

  /** The set's controller may have made a pod meanwhile, which has to be gone again, too. */
  private static boolean settledAtOne(StatefulSet set) {
    return set.getSpec().getReplicas() == 1
        && Objects.equals(
            set.getStatus().getObservedGeneration(), set.getMetadata().getGeneration())
        && set.getStatus().getReplicas() == 1;
  }
}
