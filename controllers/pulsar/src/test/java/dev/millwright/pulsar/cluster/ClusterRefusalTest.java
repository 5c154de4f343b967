package dev.millwright.pulsar.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.ClusterUrls;
import dev.millwright.testkit.kubernetes.AuditedRequest;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a wrong wish gets, on a real API server: a condition that helps, and nothing broken. */
@ExtendWith(ClusterSceneExtension.class)
class ClusterRefusalTest {

  private final ClusterScene scene;

  ClusterRefusalTest(ClusterScene scene) {
    this.scene = scene;
  }

  @Test
  void writesNothingForASpecThatCannotBe() {
    scene.create("tight", "brokers: {resources: {limits: {memory: 64Mi}}}");
    Condition accepted = scene.awaitCondition("tight", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("MemoryTooSmall");
    assertThat(accepted.message()).contains("broker", "64 Mi", "raise the limit");
    scene.awaitCondition("tight", "Stalled", "True");
    assertThat(scene.objects().events("MemoryTooSmall")).hasSize(1);
    assertThat(scene.writes())
        .filteredOn(r -> r.name().startsWith("tight"))
        .extracting(AuditedRequest::resource)
        .containsOnly("pulsarclusters", "pulsarclusters/status", "events");
  }

  @Test
  void letsAClusterGoWhoseMemoryNobodyCanCount() {
    scene.create("endless", "brokers: {resources: {limits: {memory: 99999999999999Ei}}}");
    Condition accepted = scene.awaitCondition("endless", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("MemoryTooLarge");
    assertThat(accepted.message()).contains("broker is 99999999999999Ei", "lower both");
    scene.delete("endless");
  }

  @Test
  void goesOnOnceAMissingStorageClassIsThere() {
    String spec = "metadata: {zooKeeper: {data: {size: 1Gi, storageClassName: late}}}";
    scene.create("late", spec);
    Condition refs = scene.awaitCondition("late", "ResolvedRefs", "False");
    assertThat(refs.reason()).isEqualTo("StorageClassNotFound");
    assertThat(refs.message()).contains("late", "kubectl get storageclass");
    var storageClass =
        new StorageClassBuilder()
            .withNewMetadata()
            .withName("late")
            .endMetadata()
            .withProvisioner("example.org/none")
            .build();
    scene.admin().resource(storageClass).create();
    scene.awaitCondition("late", "ResolvedRefs", "True");
    scene.awaitReady("late");
  }

  @Test
  void refusesFewerBookiesAndCarriesOutTheRest() {
    scene.create("shrink", "bookies: {replicas: 2}");
    scene.awaitReady("shrink");
    scene.change("shrink", c -> Specs.spec(c, "bookies: {replicas: 1}\nbrokers: {replicas: 2}"));
    Condition accepted = scene.awaitCondition("shrink", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("BookieScaleInRefused");
    assertThat(accepted.message()).contains("shrink-bookie has 2 and 1 are wanted");
    scene
        .await()
        .until(() -> scene.objects().statefulSet("shrink-broker").getSpec().getReplicas() == 2);
    assertThat(scene.objects().statefulSet("shrink-bookie").getSpec().getReplicas()).isEqualTo(2);

    scene.change("shrink", c -> Specs.spec(c, "bookies: {sets: [{name: new}]}"));
    scene.await().until(() -> scene.objects().statefulSet("shrink-bookie-new") != null);
    accepted = scene.awaitCondition("shrink", "Accepted", "False");
    assertThat(accepted.message()).contains("shrink-bookie is no longer in spec.bookies.sets");
    assertThat(scene.objects().statefulSet("shrink-bookie").getSpec().getReplicas()).isEqualTo(2);
    assertThat(
            scene
                .admin()
                .configMaps()
                .inNamespace(scene.namespace())
                .withName("shrink-bookie")
                .get())
        .isNotNull();
  }

  @Test
  void refusesToShrinkVolumesAndKeepsRunning() {
    scene.create("volume", "metadata: {zooKeeper: {data: {size: 2Gi}}}");
    scene.awaitReady("volume");
    int before = scene.writes().size();
    // Back to the profile's size: no rule of the API can see what that is.
    scene.change("volume", c -> Specs.spec(c, "profile: Laptop"));
    Condition accepted = scene.awaitCondition("volume", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("StorageChangeRefused");
    assertThat(accepted.message()).contains("2Gi", "cannot shrink", "set it back");
    assertThat(scene.status("volume").conditions())
        .filteredOn(c -> c.type().equals("Ready"))
        .extracting(Condition::status)
        .containsExactly("True");
    assertThat(scene.writes().subList(before, scene.writes().size()))
        .extracting(AuditedRequest::resource)
        .filteredOn(r -> r.equals("statefulsets"))
        .isEmpty();
  }

  @Test
  void asksNobodyAtAnAddressThatIsNone() {
    scene.create(
        "nowhere", "external: {adminUrl: 'http://a|b:8080', serviceUrl: 'pulsar://elsewhere'}");
    Condition accepted = scene.awaitCondition("nowhere", "Accepted", "False");
    assertThat(accepted.reason()).isEqualTo("ExternalUrlInvalid");
    assertThat(accepted.message()).contains("spec.external.adminUrl is 'http://a|b:8080'");
    scene.change(
        "nowhere",
        c ->
            Specs.spec(
                c, "external: {adminUrl: 'http://ab:8080', serviceUrl: 'pulsar://elsewhere'}"));
    scene.awaitCondition("nowhere", "Ready", "True");
  }

  @Test
  void watchesAClusterThatSomeoneElseRuns() {
    String spec =
        "external: {adminUrl: 'http://elsewhere:8080', serviceUrl: 'pulsar://elsewhere:6650',"
            + " bookieUrl: 'http://bookie.elsewhere:8000', credentials: {name: token}}";
    scene.create("outside", spec);
    Condition refs = scene.awaitCondition("outside", "ResolvedRefs", "False");
    assertThat(refs.reason()).isEqualTo("SecretNotFound");
    assertThat(refs.message()).contains("spec.external.credentials", "token", "create it");

    scene
        .admin()
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName("token")
                .withNamespace(scene.namespace())
                .endMetadata()
                .withStringData(Map.of("token", "secret-words"))
                .build())
        .create();
    scene.awaitCondition("outside", "Ready", "True");
    scene.awaitCondition("outside", "BookiesSafe", "True");
    assertThat(scene.status("outside").urls())
        .extracting(ClusterUrls::broker)
        .isEqualTo("pulsar://elsewhere:6650");
    assertThat(
            scene.admin().services().inNamespace(scene.namespace()).list().getItems().stream()
                .map(service -> service.getMetadata().getName())
                .filter(name -> name.startsWith("outside")))
        .isEmpty();
    assertThat(scene.status("outside").toString()).doesNotContain("secret-words");
  }
}
