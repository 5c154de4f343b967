package dev.millwright.queues.kueue.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.Written;
import dev.millwright.queues.kueue.desired.Wanted;
import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KueueRulesTest {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();
  private static final String GROUP =
      "resourceGroups: [{coveredResources: [cpu], flavors: [{name: f, resources: [{%s}]}]}]";

  @Test
  void takesWhatIsInOrder() {
    assertThat(faults("CLUSTER_QUEUE", "cohortName: c, " + GROUP.formatted(line("2", "3", "2"))))
        .isEmpty();
    assertThat(faults("COHORT", "parentName: c, " + GROUP.formatted(line("2", "3", "9"))))
        .as("a Cohort lends what is below it, too")
        .isEmpty();
    assertThat(faults("COHORT", GROUP.formatted("name: cpu, nominalQuota: 2"))).isEmpty();
    assertThat(faults("LOCAL_QUEUE", "clusterQueue: q")).isEmpty();
    assertThat(faults("RESOURCE_FLAVOR", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lendingLimit of cpu is above    | CLUSTER_QUEUE | cohortName: c, resourceGroups: [{coveredResources: [cpu], flavors: [{name: f, resources: [{name: cpu, nominalQuota: 2, lendingLimit: 3}]}]}]
          borrowingLimit of cpu is only   | CLUSTER_QUEUE | resourceGroups: [{coveredResources: [cpu], flavors: [{name: f, resources: [{name: cpu, nominalQuota: 2, borrowingLimit: 3}]}]}]
          lendingLimit of cpu is only     | COHORT | resourceGroups: [{coveredResources: [cpu], flavors: [{name: f, resources: [{name: cpu, nominalQuota: 2, lendingLimit: 1}]}]}]
          must be 0 or more               | COHORT | resourceGroups: [{coveredResources: [cpu], flavors: [{name: f, resources: [{name: cpu, nominalQuota: -2}]}]}]
          must be 0 or more               | CLUSTER_QUEUE | cohortName: c, resourceGroups: [{coveredResources: [cpu], flavors: [{name: f, resources: [{name: cpu, nominalQuota: 2, borrowingLimit: -1}]}]}]
          no nominalQuota                 | COHORT | resourceGroups: [{coveredResources: [cpu], flavors: [{name: f, resources: [{name: cpu}]}]}]
          name the group's resources      | COHORT | resourceGroups: [{coveredResources: [cpu], flavors: [{name: f, resources: [{name: memory, nominalQuota: 2}]}]}]
          name the group's resources      | COHORT | resourceGroups: [{coveredResources: [cpu, memory], flavors: [{name: f, resources: [{name: cpu, nominalQuota: 2}]}]}]
          must have resources and flavors | COHORT | resourceGroups: [{coveredResources: [], flavors: []}]
          resource cpu is named twice     | COHORT | resourceGroups: [{coveredResources: [cpu], flavors: [{name: f, resources: [{name: cpu, nominalQuota: 1}]}]}, {coveredResources: [cpu], flavors: [{name: g, resources: [{name: cpu, nominalQuota: 1}]}]}]
          flavor f is named twice         | COHORT | resourceGroups: [{coveredResources: [cpu], flavors: [{name: f, resources: [{name: cpu, nominalQuota: 1}]}]}, {coveredResources: [pods], flavors: [{name: f, resources: [{name: pods, nominalQuota: 1}]}]}]
          no name of a resource           | COHORT | resourceGroups: [{coveredResources: [c/p/u], flavors: [{name: f, resources: [{name: c/p/u, nominalQuota: 2}]}]}]
          ResourceFlavor "F_"             | COHORT | resourceGroups: [{coveredResources: [cpu], flavors: [{name: F_, resources: [{name: cpu, nominalQuota: 2}]}]}]
          Cohort above "C_"               | COHORT | parentName: C_
          clusterQueue "Q_"               | LOCAL_QUEUE | clusterQueue: Q_
          weight 1E-9 must be             | COHORT | fairSharing: {weight: 1n}
          queueingStrategy "Lifo"         | CLUSTER_QUEUE | queueingStrategy: Lifo
          stopPolicy "Stop"               | CLUSTER_QUEUE | stopPolicy: Stop
          admissionMode "Fair"            | CLUSTER_QUEUE | admissionScope: {admissionMode: Fair}
          reclaimWithinCohort "All"       | CLUSTER_QUEUE | preemption: {reclaimWithinCohort: All}
          withinClusterQueue "Any"        | CLUSTER_QUEUE | preemption: {withinClusterQueue: Any}
          wins nothing back               | CLUSTER_QUEUE | preemption: {reclaimWithinCohort: Never, borrowWithinCohort: {policy: LowerPriority}}
          """)
  void refusesWhatKueueWould(String why, KueueKind kind, String spec) {
    assertThat(faults(kind.name(), spec)).singleElement().asString().contains(why);
  }

  @Test
  void refusesMoreResourcesThanAGroupHolds() {
    String amounts =
        IntStream.range(0, 12)
            .mapToObj(i -> "example.com/%s-" + i + ": 1")
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();
    List<KueueObject> objects =
        Wanted.of(
            Written.backEnd("kueue", "kueue: {}"),
            IntStream.range(0, 6)
                .mapToObj(
                    i -> Written.queue("q" + i, "max: {" + amounts.replace("%s", "r" + i) + "}"))
                .toList());

    assertThat(objects)
        .allSatisfy(
            one ->
                assertThat(KueueRules.faults(one))
                    .anyMatch(fault -> fault.contains("75 resources in one group")));
  }

  @Test
  void refusesANameThatIsTooLong() {
    var root = new KueueObject(ObjectKey.cohort("root." + "b".repeat(250)), "root", Map.of());

    assertThat(KueueRules.faults(root)).singleElement().asString().contains("at most 253");
  }

  private static String line(String nominal, String borrowing, String lending) {
    return "name: cpu, nominalQuota: %s, borrowingLimit: %s, lendingLimit: %s"
        .formatted(nominal, borrowing, lending);
  }

  private static List<String> faults(String kind, String spec) {
    var fields = new TreeMap<String, Object>();
    Fields.of(YAML.unmarshal("spec: {" + spec + "}", Map.class))
        .part("spec")
        .values()
        .forEach((name, value) -> fields.put(String.valueOf(name), value));
    KueueKind of = KueueKind.valueOf(kind);
    return KueueRules.faults(
        new KueueObject(new ObjectKey(of, of.namespaced() ? "team" : "", "q"), "q", fields));
  }
}
