package dev.millwright.pulsar.cluster.roll;

import static dev.millwright.pulsar.cluster.Facts.NEW;
import static dev.millwright.pulsar.cluster.Facts.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.pulsar.cluster.Facts;
import dev.millwright.pulsar.cluster.client.Reply;
import dev.millwright.pulsar.cluster.gather.Measurements;
import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RollPlannerTest {

  private static final URI BOOKIE = URI.create("http://b:8000/x");
  private static final URI BROKER = URI.create("http://b:8080/health");

  static Stream<Arguments> rows() {
    return Stream.of(order(), guards(), unknown()).flatMap(rows -> rows);
  }

  private static Stream<Arguments> order() {
    return Stream.of(
        row("nothing outdated", all(NEW, NEW, NEW), "Done"),
        row("store before bookies before brokers", all(OLD, OLD, OLD), "Replace c-zookeeper-0"),
        row("bookies before brokers", all(NEW, OLD, OLD), "Replace c-bookie-0"),
        row("brokers at last", all(NEW, NEW, OLD), "Replace c-broker-0"),
        row(
            "highest number first, by number",
            new Facts().set("c-broker", "broker", many(OLD, 12)),
            "Replace c-broker-11"),
        row(
            "an unready pod elsewhere holds all",
            new Facts().set("c-bookie", "bookie", OLD).set("c-broker", "broker", 0, NEW),
            "Hold c-bookie-0 PodsNotReady"),
        row(
            "an unready pod of the same set holds the others",
            new Facts().set("c-broker", "broker", 2, OLD, OLD, NEW),
            "Hold c-broker-1 PodsNotReady"),
        row(
            "outdated and broken goes first and waits for nobody",
            new Facts().set("c-zookeeper", "zookeeper", OLD).set("c-broker", "broker", 0, OLD),
            "Replace c-broker-0"));
  }

  private static Stream<Arguments> guards() {
    return Stream.of(
        row(
            "under-replicated ledgers hold bookies",
            all(NEW, OLD, NEW).underReplicated(new Reply.Answer<>(4)),
            "Hold c-bookie-0 LedgersUnderReplicated"),
        row(
            "and brokers, whose open ledgers would have to be recovered",
            all(NEW, NEW, OLD).underReplicated(new Reply.Answer<>(4)),
            "Hold c-broker-0 LedgersUnderReplicated"),
        row(
            "and the store, which autorecovery needs",
            all(OLD, NEW, NEW).underReplicated(new Reply.Answer<>(4)),
            "Hold c-zookeeper-0 LedgersUnderReplicated"),
        row(
            "but no broker that fails its own check",
            all(NEW, NEW, OLD).measured(measured(new Reply.Garbage<>(BROKER, "no"), 4)),
            "Replace c-broker-0"),
        row(
            "nor brokers that nobody reaches",
            all(NEW, NEW, OLD).measured(measured(null, 4)),
            "Replace c-broker-0"),
        row(
            "though the store, whatever brokers say",
            all(OLD, NEW, NEW).measured(measured(null, 4)),
            "Hold c-zookeeper-0 LedgersUnderReplicated"));
  }

  private static Stream<Arguments> unknown() {
    return Stream.of(
        row(
            "unknown means wait for bookies",
            all(NEW, OLD, NEW).underReplicated(new Reply.Unreachable<>(BOOKIE, "refused")),
            "Hold c-bookie-0 BookiesCannotBeAsked"),
        row(
            "and not for brokers",
            all(NEW, NEW, OLD).underReplicated(new Reply.Unreachable<>(BOOKIE, "refused")),
            "Replace c-broker-0"),
        row(
            "nor for the store, which may be why",
            all(OLD, NEW, NEW).underReplicated(new Reply.Garbage<>(BOOKIE, "HTTP 500")),
            "Replace c-zookeeper-0"),
        row(
            "garbage means wait",
            all(NEW, OLD, NEW).underReplicated(new Reply.Garbage<>(BOOKIE, "<html>")),
            "Hold c-bookie-0 BookiesCannotBeAsked"),
        row(
            "nobody asked means wait",
            all(NEW, OLD, NEW).underReplicated(null),
            "Hold c-bookie-0 BookiesCannotBeAsked"),
        row(
            "what Kubernetes rolls itself is left alone",
            new Facts().set("c-oxia", "oxia", OLD).set("c-standalone", "standalone", OLD),
            "Done"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void decides(String name, Facts facts, String expected) {
    String decision =
        switch (RollPlanner.next(facts.build())) {
          case Roll.Done() -> "Done";
          case Roll.Hold(String target, String reason, String message) ->
              "Hold " + target + " " + reason;
          case Roll.Replace(var pod, int remaining) -> "Replace " + pod.name();
        };
    assertThat(decision).isEqualTo(expected);
  }

  private static Measurements measured(@Nullable Reply<Boolean> brokers, int underReplicated) {
    return new Measurements(brokers, new Reply.Answer<>(underReplicated), null, null);
  }

  private static Facts all(String zooKeeper, String bookie, String broker) {
    return new Facts()
        .set("c-zookeeper", "zookeeper", zooKeeper)
        .set("c-bookie", "bookie", bookie)
        .set("c-broker", "broker", broker);
  }

  private static String[] many(String revision, int pods) {
    return Stream.generate(() -> revision).limit(pods).toArray(String[]::new);
  }

  private static Arguments row(String name, Facts facts, String expected) {
    return Arguments.of(name, facts, expected);
  }
}
