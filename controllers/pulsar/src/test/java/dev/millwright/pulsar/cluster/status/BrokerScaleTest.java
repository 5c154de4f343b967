package dev.millwright.pulsar.cluster.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.ScaleStatus;
import dev.millwright.pulsar.cluster.Facts;
import dev.millwright.pulsar.cluster.TestClusters;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who scales sees those brokers alone whose number he changes. */
class BrokerScaleTest {

  private static final String BROKERS =
      "app.kubernetes.io/component=broker,app.kubernetes.io/instance=demo,"
          + "app.kubernetes.io/name=pulsar,millwright.dev/set=";

  private final ClusterFacts facts =
      new Facts()
          .set("demo-broker", "broker", Facts.NEW, Facts.NEW)
          .set("demo-broker-a", "broker", Facts.NEW)
          .set("demo-broker-b", "broker", Facts.NEW, Facts.NEW, Facts.NEW)
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profile: Laptop                                                      | 2 | default",
        "brokers: {replicas: 2}                                               | 2 | default",
        "brokers: {replicas: 3, sets: [{name: a, replicas: 1}, {name: b}]}    | 3 | b",
        "brokers: {replicas: 1, sets: [{name: a}]}                            | 1 | a",
      })
  void theOneSetThatTakesTheNumber(String spec, int replicas, String set) {
    assertThat(scale(spec)).isEqualTo(new ScaleStatus(replicas, BROKERS + set));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brokers: {replicas: 2, sets: [{name: a}, {name: b}]}",
        "brokers: {sets: [{name: a, replicas: 1}, {name: b, replicas: 3}]}",
        "profile: Standalone",
      })
  void nobodyWhereNoneOrSeveralDo(String spec) {
    assertThat(scale(spec)).isNull();
  }

  @Test
  void noBrokersWhileTheSetIsNotThere() {
    PulsarCluster cluster = TestClusters.of("profile: Laptop");
    assertThat(
            BrokerScale.of(
                cluster.getSpec().brokers(), ProfileResolver.resolve(cluster), new Facts().build()))
        .isEqualTo(new ScaleStatus(0, BROKERS + "default"));
  }

  private @Nullable ScaleStatus scale(String spec) {
    PulsarCluster cluster = TestClusters.of(spec);
    return BrokerScale.of(cluster.getSpec().brokers(), ProfileResolver.resolve(cluster), facts);
  }
}
