package dev.millwright.pulsar.cluster.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.cluster.Facts;
import dev.millwright.pulsar.cluster.TestClusters;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.gather.KeptVolumes;
import dev.millwright.pulsar.cluster.gather.MissingClass;
import dev.millwright.pulsar.cluster.gather.NameClash;
import dev.millwright.pulsar.cluster.gather.StoreHolder;
import dev.millwright.pulsar.cluster.gather.Surroundings;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies around a cluster and is in its way. */
class SurroundingsPoliciesTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "nvme, StorageClassNotFound, data of zookeeper is nvme; kubectl get storageclass",
    ", NoDefaultStorageClass, data of zookeeper; no default StorageClass; mark one",
  })
  void waitsForAStorageClass(@Nullable String name, String reason, String mentioned) {
    var missing = List.of(new MissingClass("data of zookeeper", name));
    var facts =
        new Facts()
            .around(new Surroundings(missing, KeptVolumes.NONE, List.of(), List.of()))
            .build();
    assertThat(ClusterPolicies.check(claim("profile: Laptop", facts)))
        .isInstanceOfSatisfying(
            Outcome.Wait.class,
            wait -> {
              assertThat(wait.reason()).isEqualTo(reason);
              assertThat(wait.message()).contains(mentioned.split("; "));
            });
  }

  @Test
  void refusesTheNamesOfAnotherCluster() {
    var clashes = List.of(new NameClash("c-bookie-broker", "c-bookie"));
    var facts =
        new Facts()
            .around(new Surroundings(List.of(), KeptVolumes.NONE, clashes, List.of()))
            .build();
    assertThat(ClusterPolicies.check(claim("bookies: {sets: [{name: broker}]}", facts)))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo("NameTaken");
              assertThat(rejected.message())
                  .contains("c-bookie-broker", "PulsarCluster c-bookie", "another name");
            });
  }

  @Test
  void refusesTheStoreOfAnotherCluster() {
    var holders = List.of(new StoreHolder("prod", "first"));
    var facts =
        new Facts()
            .around(new Surroundings(List.of(), KeptVolumes.NONE, List.of(), holders))
            .build();
    assertThat(ClusterPolicies.check(claim("metadata: {url: 'etcd:http://e:2379'}", facts)))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo("MetadataStoreTaken");
              assertThat(rejected.message())
                  .contains("spec.metadata.url is etcd:http://e:2379", "PulsarCluster prod/first")
                  .contains("a store of its own");
            });
  }

  private static ClusterClaim claim(String spec, ClusterFacts facts) {
    return new ClusterClaim(ProfileResolver.resolve(TestClusters.named("c", spec)), facts, null);
  }
}
