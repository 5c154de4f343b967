package dev.millwright.pulsar.content;

import static dev.millwright.pulsar.content.ContentObjects.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.PulsarTopic;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Conditions;
import dev.millwright.pulsar.Shipped;
import dev.millwright.pulsar.admin.NamespaceName;
import dev.millwright.pulsar.admin.Policy;
import dev.millwright.pulsar.admin.PolicyKind;
import dev.millwright.pulsar.admin.PulsarAdminPort;
import dev.millwright.pulsar.admin.TenantState;
import dev.millwright.pulsar.admin.TopicName;
import dev.millwright.testkit.kubernetes.KubeApi;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import dev.millwright.testkit.pulsar.StandalonePulsar;
import dev.millwright.testkit.pulsar.StandalonePulsarExtension;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A controller that is killed in the midst of its work: nothing is finished, nothing said. */
@RealKubernetes
@ExtendWith(StandalonePulsarExtension.class)
class KilledControllerTest {

  private static final int TOPICS = 200;

  /** Those with the lowest numbers are to be deleted in Pulsar, too. */
  private static final int DELETED = 80;

  /** Every tenth takes several calls to make, so that some are half made. */
  private static final String SETTINGS = "partitions: 1\npolicies: {messageTTL: 60s}\n";

  private final KubeApi api;
  private final KubernetesClient client;
  private final StandalonePulsar pulsar;
  private final ContentObjects content;
  private final PulsarAdminPort admin;
  private final NamespaceName namespace;
  private final Path log;

  KilledControllerTest(
      KubeApi api, KubernetesClient client, StandalonePulsar pulsar, @TempDir Path folder) {
    this.api = api;
    this.client = client;
    this.pulsar = pulsar;
    this.content = new ContentObjects(client);
    this.admin = content.admin(pulsar);
    this.namespace = new NamespaceName(content.unique("shop"), "orders");
    this.log = folder.resolve("controller.log");
  }

  @Test
  void leavesEachTopicOnceAndNothingHanging() throws Exception {
    admin.createTenant(namespace.tenant(), new TenantState(Set.of(), Set.of("standalone")));
    admin.createNamespace(namespace, null);
    content.cluster("c", pulsar.adminUrl(), pulsar.superUserToken());
    names(0, DELETED).forEach(name -> create(name, "deletionPolicy: Delete"));
    names(DELETED, TOPICS).forEach(name -> create(name, "deletionPolicy: Keep"));

    try (var controller = start()) {
      killWhen(controller, topics -> ready(topics).size() >= 40);
    }
    assertThat(ready(topics())).as("ready when the controller was killed").hasSizeLessThan(TOPICS);

    try (var controller = start()) {
      content.soon(() -> assertThat(ready(topics())).hasSize(TOPICS));
      assertWhatIsSaidIsTrue();
      assertThat(controller.isAlive()).isTrue();
    }

    client.resources(PulsarTopic.class).delete();
    try (var controller = start()) {
      killWhen(controller, topics -> topics.size() <= 180);
    }
    assertThat(topics()).as("left when the controller was killed").isNotEmpty();

    try (var controller = start()) {
      content.soon(() -> assertThat(topics()).isEmpty());
      assertThat(controller.isAlive()).isTrue();
    }
    assertThat(inPulsar()).isEqualTo(names(DELETED, TOPICS));
  }

  private void create(String name, String deletionPolicy) {
    String settings = hasSettings(name) ? SETTINGS : "";
    content.apply(Yaml.topic(name, "c", namespace.toString(), settings + deletionPolicy));
  }

  private static boolean hasSettings(String name) {
    return name.endsWith("0");
  }

  private void assertWhatIsSaidIsTrue() throws IOException, InterruptedException {
    assertThat(inPulsar()).isEqualTo(names(0, TOPICS));
    for (PulsarTopic topic : topics()) {
      ContentStatus status = topic.getStatus();
      var name = new TopicName(true, namespace, topic.getMetadata().getName());
      assertThat(status.drift()).as("drift of %s, which nobody touched", name).isNull();
      assertThat(status.name()).isEqualTo(name.toString());
      if (hasSettings(name.local())) {
        assertThat(status.partitions()).isEqualTo(1);
        assertThat(Objects.requireNonNull(status.managed()).policies())
            .containsExactly("messageTTL");
        content.soon(
            () ->
                assertThat(admin.topicPolicy(name, PolicyKind.MESSAGE_TTL))
                    .as("what %s says it has", name)
                    .contains(new Policy.MessageTtl(60)));
      }
    }
    assertThat(client.v1().events().list().getItems())
        .extracting(event -> event.getReason())
        .doesNotContain("Recreated", "DriftRepaired");
  }

  private ContentProcess start() {
    return ContentProcess.start(
        api.config(), Shipped.CONTROLLER.token(api), client.getNamespace(), log);
  }

  /** Kills a controller as soon as it has come so far. */
  private void killWhen(ContentProcess controller, Predicate<List<PulsarTopic>> far) {
    try (var seen = client.resources(PulsarTopic.class).inform()) {
      Awaitility.await("a controller that gets so far, log in " + log)
          .atMost(SOON)
          .pollInterval(Duration.ofMillis(10))
          .failFast("the controller has ended; see " + log, () -> !controller.isAlive())
          .until(() -> far.test(seen.getStore().list()));
      controller.kill();
    }
  }

  private List<PulsarTopic> topics() {
    return client.resources(PulsarTopic.class).list().getItems();
  }

  private static List<PulsarTopic> ready(List<PulsarTopic> topics) {
    return topics.stream()
        .filter(
            topic ->
                topic.getStatus() != null
                    && Conditions.isTrue(
                        topic.getStatus().conditions(),
                        ConditionType.READY,
                        topic.getMetadata().getGeneration()))
        .toList();
  }

  /** The local names of all topics of the namespace, each as often as Pulsar has it. */
  private List<String> inPulsar() throws IOException, InterruptedException {
    // The one partition of a partitioned topic is a topic, too.
    List<String> found =
        Stream.concat(
                list("/partitioned").stream(),
                list("").stream().filter(topic -> !topic.endsWith("-partition-0")))
            .map(topic -> topic.substring(topic.lastIndexOf('/') + 1))
            .sorted()
            .toList();
    assertThat(list("").stream().filter(topic -> topic.endsWith("-partition-0")))
        .hasSameSizeAs(list("/partitioned"));
    return found;
  }

  private List<String> list(String kind) throws IOException, InterruptedException {
    var url = URI.create(pulsar.adminUrl() + "/admin/v2/persistent/" + namespace + kind);
    var request =
        HttpRequest.newBuilder(url)
            .header("Authorization", "Bearer " + pulsar.superUserToken())
            .build();
    try (var http = HttpClient.newHttpClient()) {
      String answer = http.send(request, BodyHandlers.ofString()).body();
      return List.of(new ObjectMapper().readValue(answer, String[].class));
    }
  }

  private static List<String> names(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> String.format("t%03d", i)).toList();
  }
}
