package dev.millwright.pulsar.cluster.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.policy.Verdict;
import dev.millwright.pulsar.cluster.TestClusters;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.gather.Measurements;
import dev.millwright.pulsar.cluster.gather.ObservedWorkload;
import dev.millwright.pulsar.cluster.gather.Surroundings;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreMembersKeptTest {

  @ParameterizedTest(name = "{0} {1} of {2}: passes {3}")
  @CsvSource({
    "zooKeeper, 3, 3, true",
    "zooKeeper, 3, 0, true",
    "zooKeeper, 3, 1, false",
    "zooKeeper, 5, 3, false",
    "zooKeeper, 1, 3, false",
    "oxia, 3, 3, true",
    "oxia, 5, 3, true",
    "oxia, 1, 3, false",
  })
  void countsMembers(String store, int wanted, int present, boolean passes) {
    var name = store.equals("oxia") ? "c-oxia" : "c-zookeeper";
    var facts =
        new ClusterFacts(
            present == 0 ? List.of() : List.of(members(name, present)),
            List.of(),
            List.of(),
            Surroundings.CLEAR,
            Measurements.NONE);
    Verdict verdict = new StoreMembersKept().check(claim(store, wanted, facts));
    assertThat(verdict.equals(Verdict.pass())).isEqualTo(passes);
    if (!passes) {
      assertThat(verdict.toString())
          .contains("StoreScaleRefused", "spec.metadata." + store + ".replicas is " + wanted)
          .contains("set it back to " + present);
    }
  }

  private static ObservedWorkload members(String name, int count) {
    return new ObservedWorkload(
        "StatefulSet", name, "any", count, count, count, true, "r", List.of());
  }

  private static ClusterClaim claim(String store, int replicas, ClusterFacts facts) {
    String spec = "metadata: {%s: {replicas: %d}}".formatted(store, replicas);
    return new ClusterClaim(ProfileResolver.resolve(TestClusters.named("c", spec)), facts, null);
  }
}
