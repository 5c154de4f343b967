package dev.millwright.pulsar.cluster.policy;

import static dev.millwright.pulsar.cluster.policy.PolicyRow.claim;
import static dev.millwright.pulsar.cluster.policy.PolicyRow.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.cluster.Facts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterPoliciesTest {

  static Stream<PolicyRow> refused() {
    return Stream.of(specs(), memory(), stores(), lines(), racks()).flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> racks() {
    return Stream.of(
        row(
            "bookies: {sets: [{name: hot, rack: /eu/a}, {name: any}, {name: cold, rack: /b}]}",
            new Facts(),
            "RackFormsMixed",
            "/eu/a of set hot",
            "/b of set cold",
            "/region/rack"));
  }

  private static Stream<PolicyRow> specs() {
    return Stream.of(
        row("version: 3.9.9", new Facts(), "UnknownVersion", "spec.version", "3.9.9", "4.0.8"),
        row(
            "replication: {ensemble: 4, writeQuorum: 2, ackQuorum: 2}\n"
                + "bookies: {sets: [{name: a, replicas: 1}, {name: b, replicas: 2}]}",
            new Facts(),
            "QuorumTooLarge",
            "ensemble",
            "4",
            "3 bookies",
            "raise spec.bookies.replicas"),
        row(
            "replication: {ensemble: 1, writeQuorum: 2, ackQuorum: 1}",
            new Facts(),
            "QuorumOrder",
            "writeQuorum 2"),
        row(
            "brokers: {sets: [{name: a-name-that-is-far-too-long-for-a-derived-name-to-fit}]}",
            new Facts(),
            "NameTooLong",
            "shorten"));
  }

  private static Stream<PolicyRow> memory() {
    return Stream.of(
        row(
            "brokers: {resources: {limits: {memory: 64Mi}}}",
            new Facts(),
            "MemoryTooSmall",
            "broker",
            "64 Mi",
            "raise the limit"),
        row(
            "brokers: {resources: {requests: {memory: 99999999999999Ei}}}",
            new Facts(),
            "MemoryTooLarge",
            "memory of broker is 99999999999999Ei",
            "lower both"),
        row(
            "brokers: {jvm: {heap: 99999999999999Ei}}",
            new Facts(),
            "MemoryTooSmall",
            "lower jvm.heap"));
  }

  private static Stream<PolicyRow> stores() {
    return Stream.of(
        row(
            "profile: Standalone\nmetadata: {url: 'zk:h:2181'}",
            new Facts(),
            "MetadataUrlRefused",
            "spec.metadata.url is zk:h:2181",
            "rocksdb:///pulsar/data/metadata",
            "create it without metadata.url, or with profile Laptop"),
        row(
            "profile: Standalone\nmetadata: {url: 'rocksdb:///elsewhere'}",
            new Facts(),
            "MetadataUrlRefused",
            "rocksdb:///elsewhere",
            "create it without metadata.url."));
  }

  private static Stream<PolicyRow> lines() {
    return Stream.of(
        row(
            "brokers: {config: {metadataStoreUrl: 'zk:x'}}",
            new Facts(),
            "ReservedConfigKey",
            "broker",
            "metadataStoreUrl",
            "set metadata instead"),
        row(
            "proxies: {config: {maxHttpServerConnections: \"9\\nclusterName=other\"}}",
            new Facts(),
            "ConfigLineBroken",
            "config of proxy",
            "'maxHttpServerConnections' has a line break",
            "on one line"),
        row(
            "metadata: {url: \"zk:h:2181\\nbookiePort=1\"}",
            new Facts(),
            "MetadataUrlRefused",
            "spec.metadata.url is 'zk:h:2181 bookiePort=1'",
            "create it with a URL without them"),
        row("metadata: {url: 'zk:h:2181/p\\'}", new Facts(), "MetadataUrlRefused", "backslashes"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithFieldValueAndCure(PolicyRow row) {
    row.assertRefused();
  }

  @Test
  void acceptsEveryProfileAsItIs() {
    for (String profile :
        List.of(
            "Laptop",
            "Standard",
            "Standalone",
            "Standalone\nmetadata: {url: 'rocksdb:///pulsar/data/metadata'}")) {
      var claim = claim("profile: " + profile, new Facts(), null);
      assertThat(ClusterPolicies.check(claim)).as(profile).isInstanceOf(Outcome.Proceed.class);
    }
  }

  @Test
  void namesEveryFaultAtOnce() {
    var claim =
        claim("version: 1.2.3\nbrokers: {resources: {limits: {memory: 64Mi}}}", new Facts(), null);
    assertThat(ClusterPolicies.check(claim))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.message()).contains("1.2.3", "64 Mi"));
  }
}
