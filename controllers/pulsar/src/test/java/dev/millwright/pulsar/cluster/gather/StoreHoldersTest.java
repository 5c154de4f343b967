package dev.millwright.pulsar.cluster.gather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.ClusterUrls;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.pulsar.cluster.TestClusters;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreHoldersTest {

  private static final String EARLY = "2026-01-01T00:00:00Z";
  private static final String LATE = "2026-01-01T00:00:01Z";
  private static final String URL = "zk:h:2181";

  /** However they are written; {@code run by other} is the store that the other one runs. */
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "zk:h:2181; zk:h:2181; true",
        "zk:h; zk:H:2181/; true",
        "zk:a:2181,b:2181/p; zk:b:2181,c:2181/p/; true",
        "zk:a:2181/p; zk:a:2181/q; false",
        "zk:a:2181; zk:a:2182; false",
        "etcd:http://a:2379,http://b:2379; etcd:http://b:2379; true",
        "etcd:https://a:2379; etcd:http://b:2379; false",
        "oxia://o:6648/n; oxia://o/n; true",
        "oxia://o:6648/n; oxia://o:6648/m; false",
        "zk:other-zookeeper.events.svc.cluster.local:2181; run by other; true",
        "zk:other-zookeeper.events.svc.cluster.local:2181/mine; run by other; false",
        "zk:other-zookeeper.elsewhere.svc.cluster.local:2181; run by other; false",
      })
  void knowsAStoreByItsServers(String ours, String theirs, boolean same) {
    String spec = theirs.equals("run by other") ? "profile: Laptop" : spec(theirs);
    PulsarCluster primary = cluster("primary", spec(ours), LATE);
    Stream<PulsarCluster> all = Stream.of(primary, cluster("other", spec, EARLY));
    assertThat(StoreHolders.before(primary, ours, all).isEmpty()).isEqualTo(!same);
  }

  /** States: {@code new} has no status yet, {@code refused} has one, {@code living} runs there. */
  @ParameterizedTest(name = "{0} {1}, and {2} {3}: the other is first: {4}")
  @CsvSource({
    "primary, new, other, new, true, early",
    "primary, new, other, refused, true, early",
    "primary, new, other, new, false, late",
    "primary, living, other, refused, false, early",
    "primary, refused, other, living, true, late",
    "primary, living, other, living, true, early",
    "primary, living, other, living, false, late",
    "b, new, a, new, true, same",
    "b, new, a, refused, true, same",
    "a, new, b, new, true, same",
    "a, new, b, refused, false, same",
    "a, refused, b, living, true, same",
    "b, living, a, new, false, same",
  })
  void givesItToTheFirst(
      String ours, String our, String theirs, String their, boolean theirsIsFirst, String age) {
    PulsarCluster primary = in(our, cluster(ours, spec(URL), age.equals("late") ? EARLY : LATE));
    PulsarCluster other = in(their, cluster(theirs, spec(URL), age.equals("early") ? EARLY : LATE));
    assertThat(StoreHolders.before(primary, URL, Stream.of(primary, other)).isEmpty())
        .isEqualTo(!theirsIsFirst);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profile: Standalone\nmetadata: {url: 'zk:h:2181'}",
        "external: {adminUrl: 'http://h:8080', serviceUrl: 'pulsar://h:6650'}",
      })
  void leavesOutWhoUsesNoStore(String spec) {
    PulsarCluster primary = cluster("primary", spec(URL), LATE);
    PulsarCluster other = cluster("h", spec, EARLY);
    assertThat(StoreHolders.before(primary, URL, Stream.of(primary, other))).isEmpty();
  }

  private static String spec(String url) {
    return "metadata: {url: '%s'}".formatted(url);
  }

  private static PulsarCluster cluster(String name, String spec, String created) {
    PulsarCluster cluster = TestClusters.named(name, spec);
    cluster.getMetadata().setCreationTimestamp(created);
    return cluster;
  }

  private static PulsarCluster in(String state, PulsarCluster cluster) {
    if (!state.equals("new")) {
      ClusterUrls urls =
          state.equals("living") ? new ClusterUrls(null, null, null, null, null, URL) : null;
      cluster.setStatus(new PulsarClusterStatus(1L, null, null, urls, null, null, null));
    }
    return cluster;
  }
}
