package dev.millwright.pulsar.cluster.policy;

import static dev.millwright.pulsar.cluster.Facts.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.cluster.Facts;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.gather.ObservedClaim;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterPoliciesTest {

  private static final String IN_FORCE = "zk:c-zookeeper.ns.svc.cluster.local:2181";

  static Stream<Arguments> refused() {
    return Stream.of(specs(), memory(), stores(), lines(), racks(), changes(), classes())
        .flatMap(rows -> rows);
  }

  private static Stream<Arguments> racks() {
    return Stream.of(
        row(
            "bookies: {sets: [{name: hot, rack: /eu/a}, {name: any}, {name: cold, rack: /b}]}",
            new Facts(),
            "RackFormsMixed",
            "/eu/a of set hot",
            "/b of set cold",
            "/region/rack"));
  }

  private static Stream<Arguments> specs() {
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

  private static Stream<Arguments> memory() {
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

  private static Stream<Arguments> stores() {
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

  private static Stream<Arguments> lines() {
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

  private static Stream<Arguments> changes() {
    return Stream.of(
        row(
            "metadata: {zooKeeper: {data: {size: 1Mi}}}",
            zooKeeper("1Gi", null),
            "StorageChangeRefused",
            "data of zookeeper",
            "1Mi",
            "cannot shrink",
            "1Gi"),
        row(
            "metadata: {zooKeeper: {data: {size: 2Gi}}}",
            zooKeeper("1Gi", null),
            "StorageChangeRefused",
            "2Gi",
            "set it back to 1Gi"),
        row(
            "metadata: {url: 'etcd:http://e:2379'}",
            new Facts().set("c-broker", "broker", NEW),
            "MetadataStoreChanged",
            "etcd:http://e:2379",
            IN_FORCE,
            "set it back"));
  }

  private static Stream<Arguments> classes() {
    return Stream.of(
        row(
            "metadata: {zooKeeper: {data: {size: 1Gi, storageClassName: fast}}}",
            zooKeeper("1Gi", "slow"),
            "StorageChangeRefused",
            "'fast'",
            "'slow'",
            "set it back"),
        row(
            "profile: Laptop",
            zooKeeper("1Gi", "slow"),
            "StorageChangeRefused",
            "storageClassName for data of zookeeper is not set",
            "'slow'",
            "set it back"),
        row(
            "metadata: {zooKeeper: {data: {storageClassName: fast}}}",
            zooKeeper("1Gi", null),
            "StorageChangeRefused",
            "'fast'",
            "none set",
            "remove it"));
  }

  @ParameterizedTest(name = "{2}: {0}")
  @MethodSource("refused")
  void refusesWithFieldValueAndCure(
      String spec, Facts facts, String reason, List<String> mentioned) {
    Outcome outcome = ClusterPolicies.check(claim(spec, facts.build(), IN_FORCE));
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    Outcome.Rejected rejected = (Outcome.Rejected) outcome;
    assertThat(rejected.reason()).isEqualTo(reason);
    assertThat(rejected.message()).contains(mentioned);
  }

  @Test
  void acceptsEveryProfileAsItIs() {
    for (String profile :
        List.of(
            "Laptop",
            "Standard",
            "Standalone",
            "Standalone\nmetadata: {url: 'rocksdb:///pulsar/data/metadata'}")) {
      var claim = claim("profile: " + profile, new Facts().build(), null);
      assertThat(ClusterPolicies.check(claim)).as(profile).isInstanceOf(Outcome.Proceed.class);
    }
  }

  @Test
  void leavesVolumesAloneWhoseClassNobodyEverNamed() {
    var claim = claim("profile: Laptop", zooKeeper("1Gi", null).build(), IN_FORCE);
    assertThat(ClusterPolicies.check(claim)).isInstanceOf(Outcome.Proceed.class);
  }

  @Test
  void namesEveryFaultAtOnce() {
    var claim =
        claim(
            "version: 1.2.3\nbrokers: {resources: {limits: {memory: 64Mi}}}",
            new Facts().build(),
            null);
    assertThat(ClusterPolicies.check(claim))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.message()).contains("1.2.3", "64 Mi"));
  }

  private static Facts zooKeeper(String size, @Nullable String storageClass) {
    return new Facts()
        .volumes(
            "c-zookeeper",
            "zookeeper",
            1,
            new ObservedClaim("data", new Quantity(size), storageClass));
  }

  private static ClusterClaim claim(String spec, ClusterFacts facts, @Nullable String inForce) {
    return new ClusterClaim(wanted(spec), facts, inForce);
  }

  private static ResolvedCluster wanted(String spec) {
    String yaml =
        """
        apiVersion: pulsar.millwright.dev/v1alpha1
        kind: PulsarCluster
        metadata: {name: c, namespace: ns}
        spec:
        """
            + spec.indent(2);
    return ProfileResolver.resolve(Serialization.unmarshal(yaml, PulsarCluster.class));
  }

  private static Arguments row(String spec, Facts facts, String reason, String... mentioned) {
    return Arguments.of(spec, facts, reason, List.of(mentioned));
  }
}
