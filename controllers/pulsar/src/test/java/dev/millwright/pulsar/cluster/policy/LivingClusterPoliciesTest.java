package dev.millwright.pulsar.cluster.policy;

import static dev.millwright.pulsar.cluster.Facts.NEW;
import static dev.millwright.pulsar.cluster.policy.PolicyRow.IN_FORCE;
import static dev.millwright.pulsar.cluster.policy.PolicyRow.claim;
import static dev.millwright.pulsar.cluster.policy.PolicyRow.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.cluster.Facts;
import dev.millwright.pulsar.cluster.gather.ObservedClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cluster that is there cannot become. */
class LivingClusterPoliciesTest {

  static Stream<PolicyRow> refused() {
    return Stream.concat(changes(), classes());
  }

  private static Stream<PolicyRow> changes() {
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

  private static Stream<PolicyRow> classes() {
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

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithFieldValueAndCure(PolicyRow row) {
    row.assertRefused();
  }

  @Test
  void leavesVolumesAloneWhoseClassNobodyEverNamed() {
    var claim = claim("profile: Laptop", zooKeeper("1Gi", null), IN_FORCE);
    assertThat(ClusterPolicies.check(claim)).isInstanceOf(Outcome.Proceed.class);
  }

  private static Facts zooKeeper(String size, @Nullable String storageClass) {
    return new Facts()
        .volumes(
            "c-zookeeper",
            "zookeeper",
            1,
            new ObservedClaim("data", new Quantity(size), storageClass));
  }
}
