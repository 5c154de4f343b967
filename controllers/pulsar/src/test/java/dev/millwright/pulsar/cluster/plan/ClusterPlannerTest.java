package dev.millwright.pulsar.cluster.plan;

import static dev.millwright.pulsar.cluster.TestClusters.named;
import static dev.millwright.pulsar.cluster.TestClusters.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.millwright.common.label.Labels;
import dev.millwright.pulsar.cluster.desired.InitialiseJob;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterPlannerTest {

  private final ResolvedCluster laptop = resolved("profile: Laptop");
  private final String job = InitialiseJob.name(laptop);

  @Test
  void theStoreComesFirst() {
    ClusterPlan plan =
        ClusterPlanner.plan(laptop, new PlanFacts(Set.of(), Map.of(), Set.of(), Map.of()));

    assertThat(workloads(plan)).containsExactly("demo-zookeeper");
    assertThat(plan.waiting())
        .extracting(Waiting::component, Waiting::reason)
        .containsExactly(
            tuple("initialize", "WaitingForMetadataStore"),
            tuple("bookie", "WaitingForInitialization"),
            tuple("broker", "WaitingForInitialization"),
            tuple("proxy", "WaitingForBrokers"));
  }

  @Test
  void thenItsPreparationThenBookiesThenBrokersThenProxies() {
    assertThat(workloads(plan(Map.of("demo-zookeeper", 1), Set.of())))
        .containsExactly("demo-zookeeper", job);
    assertThat(workloads(plan(Map.of("demo-zookeeper", 1), Set.of(job))))
        .contains("demo-bookie")
        .doesNotContain("demo-broker", "demo-proxy");
    assertThat(workloads(plan(Map.of("demo-zookeeper", 1, "demo-bookie", 1), Set.of(job))))
        .contains("demo-broker")
        .doesNotContain("demo-proxy");
    assertThat(
            workloads(
                plan(Map.of("demo-zookeeper", 1, "demo-bookie", 1, "demo-broker", 1), Set.of(job))))
        .contains("demo-proxy");
  }

  @Test
  void whatExistsStaysWhateverBecomesOfTheOthers() {
    PlanFacts facts =
        new PlanFacts(
            Set.of(
                new ObjectRef("StatefulSet", "demo-bookie"),
                new ObjectRef("StatefulSet", "demo-broker"),
                new ObjectRef("Deployment", "demo-proxy"),
                new ObjectRef("Job", job)),
            Map.of(),
            Set.of(),
            Map.of(job, laptop.image()));

    ClusterPlan plan = ClusterPlanner.plan(laptop, facts);

    assertThat(workloads(plan))
        .contains("demo-zookeeper", "demo-bookie", "demo-broker", "demo-proxy", job);
    assertThat(plan.waiting()).isEmpty();
  }

  @Test
  void anUnfinishedJobOfAnotherImageGivesWay() {
    PlanFacts stuck =
        new PlanFacts(
            Set.of(new ObjectRef("Job", job)),
            Map.of("demo-zookeeper", 1),
            Set.of(),
            Map.of(job, "docker.io/apachepulsar/pulsar:no-such"));

    ClusterPlan plan = ClusterPlanner.plan(laptop, stuck);

    assertThat(plan.jobs()).isEmpty();
    assertThat(plan.waiting())
        .extracting(Waiting::message)
        .anySatisfy(message -> assertThat(message).contains(job, "another image"));
  }

  @Test
  void brokersWaitForAsManyBookiesAsALedgerNeeds() {
    ResolvedCluster standard = resolved("profile: Standard");
    PlanFacts two =
        new PlanFacts(
            Set.of(), Map.of("demo-bookie", 2), Set.of(InitialiseJob.name(standard)), Map.of());

    assertThat(ClusterPlanner.plan(standard, two).waiting())
        .filteredOn(waiting -> waiting.component().equals("broker"))
        .extracting(Waiting::message)
        .containsExactly("Waits for bookies: 2 of 3 are ready, a ledger needs 3.");
  }

  @Test
  void aLineOfBrokerConfChangesTheBrokersAndNobodyElse() {
    Map<String, String> before = checksums(resolved("{}"));
    Map<String, String> after = checksums(resolved("brokers: {config: {maxMessageSize: \"1\"}}"));

    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(
            after.entrySet().stream()
                .filter(set -> !before.containsValue(set.getValue()))
                .map(Map.Entry::getKey))
        .containsExactly("demo-broker");
  }

  @Test
  void aNewVersionMakesNoNewJob() {
    assertThat(InitialiseJob.name(resolved("version: 4.0.9"))).isEqualTo(job);
    assertThat(InitialiseJob.name(resolved("metadata: {url: \"zk:other:2181\"}")))
        .isNotEqualTo(job);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profile: Laptop",
        "profile: Standard",
        "profile: Standalone",
        "metadata: {oxia: {}}"
      })
  void theSameWishGivesTheSameBytes(String spec) {
    assertThat(bytes(resolved(spec))).isEqualTo(bytes(resolved(spec)));
  }

  @Test
  void longNamesStayWithinTheirLimits() {
    String name = "a-very-long-name-of-a-cluster-that-leaves-no-room-for-anything";
    ResolvedCluster cluster =
        ProfileResolver.resolve(
            named(name, "profile: Standard\nbookies: {sets: [{name: quite-a-long-set-name}]}"));
    ClusterPlan plan = ClusterPlanner.plan(cluster, ClusterPlanGoldenTest.allReady(cluster));

    assertThat(objects(plan))
        .allMatch(object -> object.getMetadata().getName().length() <= 63)
        .allMatch(
            object ->
                object.getMetadata().getLabels().values().stream()
                    .allMatch(value -> value.length() <= 63));
    assertThat(plan.statefulSets()).allMatch(set -> set.getMetadata().getName().length() <= 52);
    assertThat(objects(plan).map(object -> object.getKind() + object.getMetadata().getName()))
        .doesNotHaveDuplicates();
  }

  private ClusterPlan plan(Map<String, Integer> ready, Set<String> completed) {
    return ClusterPlanner.plan(laptop, new PlanFacts(Set.of(), ready, completed, Map.of()));
  }

  private static Map<String, String> checksums(ResolvedCluster cluster) {
    ClusterPlan plan = ClusterPlanner.plan(cluster, ClusterPlanGoldenTest.allReady(cluster));
    Map<String, String> checksums = new TreeMap<>();
    plan.statefulSets()
        .forEach(
            set ->
                checksums.put(
                    set.getMetadata().getName(),
                    checksum(set.getSpec().getTemplate().getMetadata().getAnnotations())));
    plan.deployments()
        .forEach(
            set ->
                checksums.put(
                    set.getMetadata().getName(),
                    checksum(set.getSpec().getTemplate().getMetadata().getAnnotations())));
    return checksums;
  }

  private static String checksum(Map<String, String> annotations) {
    return annotations.getOrDefault(Labels.CONFIG_CHECKSUM, "none");
  }

  private static String bytes(ResolvedCluster cluster) {
    ClusterPlan plan = ClusterPlanner.plan(cluster, ClusterPlanGoldenTest.allReady(cluster));
    return String.join("", objects(plan).map(Serialization::asYaml).toList());
  }

  private static Stream<HasMetadata> objects(ClusterPlan plan) {
    return Stream.<List<? extends HasMetadata>>of(
            plan.services(),
            plan.configMaps(),
            plan.statefulSets(),
            plan.deployments(),
            plan.jobs(),
            plan.budgets())
        .flatMap(List::stream);
  }

  private static List<String> workloads(ClusterPlan plan) {
    return Stream.<List<? extends HasMetadata>>of(
            plan.statefulSets(), plan.deployments(), plan.jobs())
        .flatMap(List::stream)
        .map(object -> object.getMetadata().getName())
        .toList();
  }
}
