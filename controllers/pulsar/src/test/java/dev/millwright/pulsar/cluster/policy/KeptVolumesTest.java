package dev.millwright.pulsar.cluster.policy;

import static dev.millwright.pulsar.cluster.Facts.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.cluster.Facts;
import dev.millwright.pulsar.cluster.TestClusters;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A cluster made anew over volumes that a former one of its name left. */
class KeptVolumesTest {

  private static final String ZK = "zk:c-zookeeper.events.svc.cluster.local:2181";
  private static final String ETCD = "etcd:http://etcd:2379";

  /** What there was and is now; spec; store noted on the claims; claims; reason; mentioned. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          three members, now one | profile: Laptop || data-c-zookeeper-0 data-c-zookeeper-1 data-c-zookeeper-2 | StoreScaleRefused | replicas is 1; set it to 3; data-c-zookeeper-2
          one member, now three | metadata: {zooKeeper: {replicas: 3}} || data-c-zookeeper-0 | StoreScaleRefused | replicas is 3; set it to 1
          one volume of three is left | metadata: {zooKeeper: {replicas: 3}} || data-c-zookeeper-2 | StoreScaleRefused | only 1 have; restore
          ZooKeeper, now etcd | metadata: {url: 'etcd:http://etcd:2379'} || data-c-zookeeper-0 | MetadataStoreChanged | etcd:http://etcd:2379; spec.metadata.zooKeeper
          ZooKeeper, now Oxia | metadata: {oxia: {}} || data-c-zookeeper-0 | MetadataStoreChanged | oxia://; spec.metadata.zooKeeper
          Oxia, now ZooKeeper | profile: Laptop || data-c-oxia-0 | MetadataStoreChanged | zk:c-zookeeper; spec.metadata.oxia
          fewer Oxia servers | metadata: {oxia: {replicas: 1}} || data-c-oxia-0 data-c-oxia-1 data-c-oxia-coordinator-0 | StoreScaleRefused | oxia.replicas is 1; set it to 2
          etcd, now ZooKeeper | profile: Laptop | etcd:http://etcd:2379 | journal-c-bookie-0 ledgers-c-bookie-0 | MetadataStoreChanged | zk:c-zookeeper; etcd:http://etcd:2379; ask for that again
          etcd, now another | metadata: {url: 'etcd:http://other:2379'} | etcd:http://etcd:2379 | journal-c-bookie-0 | MetadataStoreChanged | http://other; http://etcd
          bookies without their store | profile: Laptop || journal-c-bookie-0 ledgers-c-bookie-0 | MetadataVolumesMissing | restore the store's volumes; journal-c-bookie-0
          fewer bookies | bookies: {replicas: 2} || data-c-zookeeper-0 journal-c-bookie-0 journal-c-bookie-2 | KeptVolumesUnused | replicas of bookie is 2; volumes of 3 bookies; set it to 3 or more
          a set less | bookies: {sets: [{name: new}]} || data-c-zookeeper-0 journal-c-bookie-0 | KeptVolumesUnused | no set default; journal-c-bookie-0
          fewer volumes per bookie | profile: Laptop || data-c-zookeeper-0 journal-c-bookie-0 ledgers-0-c-bookie-0 | KeptVolumesUnused | number of volumes of bookie; ledgers-0-c-bookie-0
          a smaller size | bookies: {ledgers: {size: 2Gi}} || data-c-zookeeper-0 journal-c-bookie-0 ledgers-c-bookie-0 | StorageChangeRefused | ledgers of bookie is 2Gi; volumes of 4Gi; cannot shrink; set it to 4Gi; ledgers-c-bookie-0
          a larger size | metadata: {zooKeeper: {data: {size: 2Gi}}} || data-c-zookeeper-0 | StorageChangeRefused | data of zookeeper is 2Gi; volumes of 1Gi; does not grow volumes yet; set it to 1Gi
          the size of those grown by hand | bookies: {replicas: 2, journal: {size: 3Gi}} || data-c-zookeeper-0 journal-c-bookie-0=3Gi journal-c-bookie-1 | StorageChangeRefused | journal of bookie is 3Gi; set it to 1Gi
          Standalone of another size | profile: Standalone || data-c-standalone-0=20Gi | StorageChangeRefused | data of standalone; set it to 20Gi
          Laptop, now Standalone | profile: Standalone || data-c-zookeeper-0 journal-c-bookie-0 | KeptVolumesUnused | spec.profile is Standalone; zookeeper
          Standalone, now Laptop | profile: Laptop || data-c-standalone-0 | KeptVolumesUnused | spec.profile is Laptop; standalone
          """)
  void refusesWhatWouldLoseThem(
      String what,
      String spec,
      @Nullable String metadataStore,
      String kept,
      String reason,
      String mentioned) {
    ClusterFacts facts = new Facts().kept(metadataStore, kept.split(" ")).build();
    assertThat(ClusterPolicies.check(new ClusterClaim(wanted(spec), facts, null)))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(reason);
              assertThat(rejected.message())
                  .contains(mentioned.split("; "))
                  .contains("or, if their data is not wanted, delete");
            });
  }

  static Stream<Arguments> takenUp() {
    return Stream.of(
        Arguments.of("profile: Laptop", ZK, both(1)),
        Arguments.of("bookies: {replicas: 4}", ZK, both(1)),
        Arguments.of("profile: Laptop", null, both(1)),
        Arguments.of("metadata: {zooKeeper: {replicas: 3}}", ZK, zooKeeper(3)),
        Arguments.of(
            "metadata: {zooKeeper: {replicas: 3}}",
            ZK,
            List.of("data-c-zookeeper-0", "data-c-zookeeper-2")),
        Arguments.of("metadata: {url: '" + ETCD + "'}", ETCD, bookies(1)),
        Arguments.of(
            "metadata: {zooKeeper: {data: {size: 2048Mi}}}", ZK, List.of("data-c-zookeeper-0=2Gi")),
        Arguments.of(
            "bookies: {replicas: 2}",
            ZK,
            List.of("data-c-zookeeper-0", "journal-c-bookie-0=3Gi", "journal-c-bookie-1")),
        Arguments.of("profile: Standalone", null, List.of("data-c-standalone-0=4Gi")));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("takenUp")
  void takesUpWhatFits(String spec, @Nullable String metadataStore, List<String> kept) {
    ClusterFacts facts = new Facts().kept(metadataStore, kept.toArray(String[]::new)).build();
    assertThat(ClusterPolicies.check(new ClusterClaim(wanted(spec), facts, null)))
        .isInstanceOf(Outcome.Proceed.class);
  }

  @Test
  void bringsBackEveryBookieOfASetThatSomeoneDeleted() {
    ClusterFacts facts =
        new Facts()
            .set("c-zookeeper", "zookeeper", NEW)
            .kept(ZK, bookies(3).toArray(String[]::new))
            .build();
    ResolvedCluster wanted = wanted("bookies: {replicas: 2}");
    assertThat(ClusterPolicies.check(new ClusterClaim(wanted, facts, ZK)))
        .isInstanceOf(Outcome.Proceed.class);
    BookieFloor floor = BookieFloor.of(wanted, facts);
    assertThat(floor.cluster().bookies()).extracting("replicas").containsExactly(3);
    assertThat(floor.message()).contains("c-bookie has 3 and 2 are wanted");
  }

  @Test
  void bringsBackASetWhoseVolumesSomeoneGrew() {
    assertThat(onceLost("profile: Laptop", "data-c-zookeeper-0=2Gi"))
        .isInstanceOf(Outcome.Proceed.class);
    assertThat(onceLost("metadata: {zooKeeper: {data: {size: 3Gi}}}", "data-c-zookeeper-0=2Gi"))
        .isInstanceOf(Outcome.Rejected.class);
  }

  /** The store's set of a living cluster is gone, and its volumes are not. */
  private static Outcome onceLost(String spec, String kept) {
    ClusterFacts facts = new Facts().set("c-broker", "broker", NEW).kept(ZK, kept).build();
    return ClusterPolicies.check(new ClusterClaim(wanted(spec), facts, ZK));
  }

  private static List<String> zooKeeper(int members) {
    return IntStream.range(0, members).mapToObj(i -> "data-c-zookeeper-" + i).toList();
  }

  private static List<String> bookies(int bookies) {
    return IntStream.range(0, bookies)
        .boxed()
        .flatMap(i -> Stream.of("journal-c-bookie-" + i, "ledgers-c-bookie-" + i))
        .toList();
  }

  /** One member of the store, and bookies. */
  private static List<String> both(int bookies) {
    return Stream.concat(zooKeeper(1).stream(), bookies(bookies).stream()).toList();
  }

  private static ResolvedCluster wanted(String spec) {
    return ProfileResolver.resolve(TestClusters.named("c", spec));
  }
}
