package dev.millwright.pulsar.cluster.profile;

import static dev.millwright.pulsar.cluster.TestClusters.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.pulsar.cluster.TestClusters;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileResolverTest {

  @Test
  void laptopFitsALaptop() {
    ResolvedCluster laptop = resolved("profile: Laptop");

    assertThat(laptop.sets())
        .extracting(ResolvedSet::workload)
        .containsExactly("zookeeper", "bookie", "broker", "proxy");
    assertThat(laptop.sets()).allMatch(set -> set.replicas() == 1);
    assertThat(sum(laptop, "memory")).isLessThanOrEqualTo(new BigDecimal("1610612736"));
    assertThat(sum(laptop, "cpu")).isLessThanOrEqualTo(new BigDecimal("0.6"));
    assertThat(laptop.autorecovery()).isNull();
    assertThat(laptop.quorums()).isEqualTo(new Quorums(1, 1, 1));
  }

  @Test
  void standaloneIsOnePodOfOneGibibyte() {
    ResolvedCluster standalone = resolved("profile: Standalone");

    assertThat(standalone.sets()).hasSize(1);
    assertThat(standalone.sets().getFirst().resources().limits().get("memory"))
        .isEqualTo(new Quantity("1", "Gi"));
    assertThat(standalone.metadata()).isInstanceOf(MetadataStore.RocksDb.class);
  }

  @Test
  void standardIsThreeOfEachWithAutorecoveryApart() {
    ResolvedCluster standard = resolved("profile: Standard");

    assertThat(standard.sets())
        .filteredOn(set -> set.component() != Component.AUTORECOVERY)
        .allMatch(set -> set.replicas() == 3)
        .allMatch(set -> set.pod().spreadByProfile());
    assertThat(standard.autorecovery()).isNotNull();
    assertThat(standard.quorums()).isEqualTo(new Quorums(3, 2, 2));
  }

  @Test
  void nothingSaidIsALaptop() {
    ResolvedCluster cluster = resolved("{}");

    assertThat(cluster).isEqualTo(resolved("profile: Laptop"));
    assertThat(cluster.clusterName()).isEqualTo("demo");
    assertThat(cluster.image()).isEqualTo("docker.io/apachepulsar/pulsar:4.0.8");
  }

  @Test
  void theSpecStaysAsItWas() {
    var cluster = TestClusters.of("bookies:\n  replicas: 2\n");
    String before = Serialization.asYaml(cluster);

    ProfileResolver.resolve(cluster);

    assertThat(Serialization.asYaml(cluster)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(
      value = Component.class,
      names = {"BOOKIE", "BROKER", "PROXY"})
  void aSetOverridesItsComponentAndTheComponentTheProfile(Component component) {
    String plural = component == Component.PROXY ? "proxies" : component.label() + "s";
    ResolvedCluster cluster =
        resolved(
            """
            %s:
              replicas: 2
              config: {a: component, b: component}
              resources: {requests: {cpu: "1"}}
              pod: {labels: {team: one, tier: data}, priorityClassName: high}
              sets:
              - name: default
              - name: other
                replicas: 5
                config: {b: set}
                resources: {requests: {memory: 2Gi}}
                pod: {labels: {team: two}}
            """
                .formatted(plural));
    List<ResolvedSet> sets =
        cluster.sets().stream().filter(set -> set.component() == component).toList();

    assertThat(sets).extracting(ResolvedSet::replicas).containsExactly(2, 5);
    ResolvedSet other = sets.getLast();
    assertThat(other.workload()).isEqualTo(component.label() + "-other");
    assertThat(other.config()).containsEntry("a", "component").containsEntry("b", "set");
    assertThat(other.resources().requests())
        .containsEntry("cpu", new Quantity("1", ""))
        .containsEntry("memory", new Quantity("2", "Gi"));
    assertThat(other.pod().labels()).containsEntry("team", "two").containsEntry("tier", "data");
    assertThat(other.pod().priorityClassName()).isEqualTo("high");
  }

  @Test
  void theProfilesLimitGivesWayToAPersonsRequest() {
    ResolvedResources resources =
        resolved("brokers:\n  resources: {requests: {memory: 3Gi}}")
            .brokers()
            .getFirst()
            .resources();

    assertThat(resources.limits()).containsEntry("memory", new Quantity("3", "Gi"));
  }

  @Test
  void theProfilesRequestGivesWayToAPersonsLimit() {
    ResolvedResources resources =
        resolved("brokers:\n  resources: {limits: {memory: 448Mi, cpu: 100m}}")
            .brokers()
            .getFirst()
            .resources();

    assertThat(resources.requests())
        .containsEntry("memory", new Quantity("448", "Mi"))
        .containsEntry("cpu", new Quantity("100", "m"));
  }

  @Test
  void noAutorecoveryPodsMeansInsideTheBookies() {
    assertThat(resolved("profile: Standard\nautorecovery: {replicas: 0}").autorecovery()).isNull();
  }

  private static BigDecimal sum(ResolvedCluster cluster, String resource) {
    return cluster.sets().stream()
        .map(
            set ->
                set.resources()
                    .requests()
                    .getOrDefault(resource, new Quantity("0"))
                    .getNumericalAmount()
                    .multiply(BigDecimal.valueOf(set.replicas())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
