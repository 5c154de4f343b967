package dev.millwright.pulsar.cluster.status;

import static dev.millwright.pulsar.cluster.Facts.NEW;
import static dev.millwright.pulsar.cluster.Facts.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.millwright.api.common.Condition;
import dev.millwright.api.pulsar.ComponentStatus;
import dev.millwright.api.pulsar.Operation;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterSpec;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.cluster.Facts;
import dev.millwright.pulsar.cluster.TestClusters;
import dev.millwright.pulsar.cluster.client.Reply;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.gather.Measurements;
import dev.millwright.pulsar.cluster.gather.Trouble;
import dev.millwright.pulsar.cluster.plan.Waiting;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.roll.RollPlanner;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PulsarClusterStatusFactoryTest {

  private static final URI HEALTH =
      URI.create("http://c-broker.ns.svc:8080/admin/v2/brokers/health");
  private static final Reply<Boolean> OK = new Reply.Answer<>(true);
  private static final Reply<Integer> NONE = new Reply.Answer<>(0);
  private static final Reply<Set<String>> ONE = new Reply.Answer<>(Set.of("b"));

  private final PulsarClusterStatusFactory factory =
      new PulsarClusterStatusFactory(
          Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(new Measurements(OK, NONE, ONE, null), "True Measured", "True AllCopiesThere"),
        Arguments.of(
            new Measurements(null, NONE, ONE, null),
            "False BrokersNotReady",
            "True AllCopiesThere"),
        Arguments.of(
            new Measurements(new Reply.Unreachable<>(HEALTH, "refused"), NONE, ONE, null),
            "False Unreachable",
            "True AllCopiesThere"),
        Arguments.of(
            new Measurements(new Reply.Denied<>(HEALTH, 401), NONE, ONE, null),
            "False AccessDenied",
            "True AllCopiesThere"),
        Arguments.of(
            new Measurements(new Reply.Garbage<>(HEALTH, "HTTP 200: hi"), NONE, ONE, null),
            "False UnexpectedAnswer",
            "True AllCopiesThere"),
        Arguments.of(
            new Measurements(OK, new Reply.Answer<>(2), new Reply.Answer<>(Set.of()), null),
            "False TooFewWritableBookies",
            "False LedgersUnderReplicated"),
        Arguments.of(
            new Measurements(OK, new Reply.Unreachable<>(HEALTH, "refused"), ONE, null),
            "True Measured",
            "Unknown Unreachable"),
        Arguments.of(
            new Measurements(OK, null, null, null),
            "False BookiesNotReady",
            "Unknown NobodyToAsk"));
  }

  @ParameterizedTest(name = "{1}, {2}")
  @MethodSource("answers")
  void tellsWhatWasMeasured(Measurements measured, String ready, String safe) {
    var said = conditions(status(whole().measured(measured).build(), List.of(), null));
    assertThat(words(said, "Ready")).isEqualTo(ready);
    assertThat(words(said, "BookiesSafe")).isEqualTo(safe);
    assertThat(words(said, "Programmed")).isEqualTo("True Done");
  }

  /** Standard stripes over 3 bookies and writes to 2: one may restart, and all goes on. */
  @ParameterizedTest(name = "{1} of 3 writable, {0}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "brokers: {replicas: 3}; 3; True Measured",
        "brokers: {replicas: 3}; 2; True Measured",
        "brokers: {replicas: 3}; 1; False TooFewWritableBookies",
        "brokers: {config: {bookkeeper_opportunisticStriping: false}}; 2; False TooFewWritableBookies",
      })
  void needsAsManyBookiesAsABrokerWritesTo(String spec, int writable, String ready) {
    Set<String> bookies =
        IntStream.range(0, writable).mapToObj(i -> "b" + i).collect(Collectors.toSet());
    var facts =
        whole().measured(new Measurements(OK, NONE, new Reply.Answer<>(bookies), null)).build();
    var primary = TestClusters.named("c", "profile: Standard\n" + spec);
    primary.getMetadata().setGeneration(1L);
    var report =
        new Report(
            ProfileResolver.resolve(primary),
            facts,
            Outcome.proceed(),
            null,
            List.of(),
            RollPlanner.next(facts),
            null);
    assertThat(words(conditions(factory.of(primary, report)), "Ready")).isEqualTo(ready);
  }

  @Test
  void waitsForTheFirstThingThatIsHeldBack() {
    var waiting = List.of(new Waiting("proxy", "WaitingForBrokers", "Waits for a broker."));
    var facts = new Facts().set("c-zookeeper", "zookeeper", NEW).build();
    var status = status(facts, waiting, null);
    var said = conditions(status);
    assertThat(words(said, "Ready")).isEqualTo("False WaitingForBrokers");
    assertThat(words(said, "Programmed")).isEqualTo("False WaitingForBrokers");
    assertThat(words(said, "Reconciling")).isEqualTo("True WaitingForBrokers");
    assertThat(status.components())
        .extracting(ComponentStatus::name, ComponentStatus::reason)
        .contains(tuple("proxy", "WaitingForBrokers"));
  }

  @Test
  void showsThePodThatCannotRun() {
    var facts =
        new Facts()
            .set("c-broker", "broker", 0, NEW)
            .trouble("c-broker-0", "c-broker", "broker", new Trouble("ImagePullBackOff", "no such"))
            .build();
    var status = status(facts, List.of(), null);
    assertThat(status.components())
        .filteredOn(c -> c.name().equals("broker"))
        .first()
        .satisfies(
            broker -> {
              assertThat(broker.reason()).isEqualTo("ImagePullBackOff");
              assertThat(broker.message()).isEqualTo("c-broker-0: no such");
            });
  }

  @Test
  void isNotDoneWithWhatKubernetesHasNotLookedAt() {
    var facts = new Facts().set("c-zookeeper", "zookeeper", NEW).set("c-bookie", "bookie", NEW);
    facts.unobserved("c-broker", "broker").deployment("c-proxy", "proxy", 1);
    var said = conditions(status(facts.build(), List.of(), null));
    assertThat(words(said, "Ready")).isEqualTo("True Measured");
    assertThat(words(said, "Reconciling")).isEqualTo("True PodsOutdated");
  }

  @Test
  void keepsTheTimeOfAStepThatGoesOn() {
    var facts = new Facts().set("c-broker", "broker", OLD).build();
    var first = status(facts, List.of(), null);
    assertThat(first.operation())
        .isEqualTo(new Operation("Rolling", "Restarting", "c-broker-0", "2026-01-01T00:00:00Z"));
    var earlier = new Operation("Rolling", "Restarting", "c-broker-0", "2025-12-31T00:00:00Z");
    var before = new PulsarClusterStatus(1L, null, null, null, null, earlier, null);
    assertThat(status(facts, List.of(), before).operation()).isEqualTo(earlier);
  }

  @Test
  void writesNothingThatIsSaidAlready() {
    var primary = primary(null);
    primary.setStatus(status(whole().build(), List.of(), null));
    var again = factory.of(primary, report(whole().build(), List.of()));
    assertThat(factory.patch(primary, again)).isEmpty();
  }

  private static Facts whole() {
    return new Facts()
        .set("c-zookeeper", "zookeeper", NEW)
        .set("c-bookie", "bookie", NEW)
        .set("c-broker", "broker", NEW)
        .deployment("c-proxy", "proxy", 1);
  }

  private PulsarClusterStatus status(
      ClusterFacts facts, List<Waiting> waiting, @Nullable PulsarClusterStatus before) {
    return factory.of(primary(before), report(facts, waiting));
  }

  private static Report report(ClusterFacts facts, List<Waiting> waiting) {
    ResolvedCluster cluster = ProfileResolver.resolve(primary(null));
    return new Report(
        cluster, facts, Outcome.proceed(), null, waiting, RollPlanner.next(facts), null);
  }

  private static PulsarCluster primary(@Nullable PulsarClusterStatus before) {
    PulsarCluster cluster = new PulsarCluster();
    cluster.setMetadata(
        new ObjectMetaBuilder().withName("c").withNamespace("ns").withGeneration(1L).build());
    cluster.setSpec(
        new PulsarClusterSpec(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null));
    if (before != null) {
      cluster.setStatus(before);
    }
    return cluster;
  }

  private static Map<String, Condition> conditions(PulsarClusterStatus status) {
    List<Condition> all = status.conditions();
    return all == null
        ? Map.of()
        : all.stream().collect(Collectors.toMap(Condition::type, Function.identity()));
  }

  private static String words(Map<String, Condition> conditions, String type) {
    Condition condition = conditions.get(type);
    return condition == null ? "absent" : condition.status() + " " + condition.reason();
  }
}
