package dev.millwright.pulsar.cluster.policy;

import static dev.millwright.pulsar.cluster.Facts.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.pulsar.cluster.Facts;
import dev.millwright.pulsar.cluster.TestClusters;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import org.junit.jupiter.api.Test;

class BookieFloorTest {

  @Test
  void keepsBookiesThatWouldGo() {
    ResolvedCluster wanted =
        wanted("bookies: {sets: [{name: a, replicas: 1}, {name: new, replicas: 2}]}");
    ClusterFacts facts =
        new Facts()
            .set("c-bookie-a", "bookie", NEW, NEW, NEW)
            .set("c-bookie-b", "bookie", NEW)
            .build();
    BookieFloor floor = BookieFloor.of(wanted, facts);
    assertThat(floor.cluster().bookies()).extracting("replicas").containsExactly(3, 2);
    assertThat(floor.keptSets()).containsExactly("c-bookie-b");
    assertThat(floor.message())
        .contains("c-bookie-a has 3 and 1 are wanted", "c-bookie-b", "Set the numbers back");
  }

  @Test
  void letsBookiesGrow() {
    ClusterFacts facts = new Facts().set("c-bookie", "bookie", NEW).build();
    assertThat(BookieFloor.of(wanted("bookies: {replicas: 4}"), facts).message()).isNull();
  }

  private static ResolvedCluster wanted(String spec) {
    return ProfileResolver.resolve(TestClusters.named("c", spec));
  }
}
