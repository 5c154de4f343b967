package dev.millwright.pulsar.cluster.status;

import dev.millwright.api.pulsar.ExternalCluster;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.cluster.client.Reply;
import dev.millwright.pulsar.cluster.gather.ExternalFacts;
import dev.millwright.pulsar.cluster.gather.Measurements;
import dev.millwright.pulsar.cluster.policy.ExternalUrls;
import dev.millwright.testkit.golden.GoldenFolder;
import dev.millwright.testkit.golden.GoldenScenario;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All that is made of a cluster that someone else runs: its status. */
class ExternalGoldenTest {

  private final PulsarClusterStatusFactory statuses =
      new PulsarClusterStatusFactory(
          Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

  /**
   * What was found out.
   *
   * @param missing what the spec refers to that is not there
   * @param brokers {@code well}, {@code denied} or {@code unreachable}
   * @param underReplicated what the bookie answered; null where none was asked
   */
  record Answers(
      @Nullable String missing, @Nullable String brokers, @Nullable Integer underReplicated) {}

  @TestFactory
  Stream<DynamicTest> statuses() {
    return GoldenFolder.of("src/test/resources/golden/external").tests(this::status);
  }

  private Map<String, ?> status(GoldenScenario scenario) {
    PulsarCluster cluster = scenario.read("cluster", PulsarCluster.class);
    ExternalCluster external = Objects.requireNonNull(cluster.getSpec().external());
    Outcome verdict = ExternalUrls.check(external);
    if (!(verdict instanceof Outcome.Proceed)) {
      return Map.of("status", statuses.externalRefused(cluster, verdict));
    }
    ExternalFacts facts = facts(scenario.read("answers", Answers.class), external);
    return Map.of("status", statuses.external(cluster, external, ExternalConditions.of(facts)));
  }

  private static ExternalFacts facts(Answers answers, ExternalCluster external) {
    if (answers.missing() != null) {
      return new ExternalFacts(answers.missing(), Measurements.NONE);
    }
    Reply<Integer> copies =
        answers.underReplicated() == null ? null : new Reply.Answer<>(answers.underReplicated());
    return new ExternalFacts(
        null,
        new Measurements(
            brokers(String.valueOf(answers.brokers()), URI.create(external.adminUrl())),
            copies,
            null,
            null));
  }

  private static Reply<Boolean> brokers(String how, URI url) {
    return switch (how) {
      case "well" -> new Reply.Answer<>(true);
      case "denied" -> new Reply.Denied<>(url, 403);
      case "unreachable" -> new Reply.Unreachable<>(url, "connection refused");
      default -> throw new AssertionError("in-answers.yaml says of brokers: " + how);
    };
  }
}
