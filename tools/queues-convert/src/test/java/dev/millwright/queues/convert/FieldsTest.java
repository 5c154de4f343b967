package dev.millwright.queues.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.convert.kueue.KueueTables;
import dev.millwright.queues.convert.volcano.VolcanoTables;
import dev.millwright.queues.convert.yunikorn.YuniKornTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The converter knows every field that the projects' types have. */
class FieldsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weight",
        "capability",
        "reclaimable",
        "extendClusters",
        "guarantee.resource",
        "affinity",
        "type",
        "parent",
        "deserved",
        "priority",
        "dequeueStrategy"
      })
  void ofVolcano(String field) {
    assertThat(VolcanoTables.page()).contains("| `spec." + field + "` |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "parent",
        "resources.guaranteed",
        "resources.max",
        "maxapplications",
        "properties.application.sort.policy",
        "properties.application.sort.priority",
        "properties.application.unschedasks.backoff",
        "properties.application.unschedasks.backoff.delay",
        "properties.priority.policy",
        "properties.priority.offset",
        "properties.preemption.policy",
        "properties.preemption.delay",
        "properties.quota.preemption.delay",
        "adminacl",
        "submitacl",
        "childtemplate",
        "queues",
        "limits",
        "limits.limit",
        "limits.users",
        "limits.groups",
        "limits.maxresources",
        "limits.maxapplications",
        "placementrules",
        "preemption.enabled",
        "preemption.quotapreemptionenabled",
        "nodesortpolicy.type",
        "nodesortpolicy.resourceweights",
        "usergroupresolver"
      })
  void ofYuniKorn(String field) {
    assertThat(YuniKornTables.page()).contains("| `" + field + "` |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cohort",
        "cohortName",
        "queueingStrategy",
        "namespaceSelector",
        "flavorFungibility",
        "preemption.reclaimWithinCohort",
        "preemption.borrowWithinCohort.policy",
        "preemption.borrowWithinCohort.maxPriorityThreshold",
        "preemption.withinClusterQueue",
        "admissionChecks",
        "admissionChecksStrategy",
        "stopPolicy",
        "fairSharing.weight",
        "admissionScope",
        "concurrentAdmissionPolicy",
        "parentName",
        "clusterQueue",
        "nodeLabels",
        "nodeTaints",
        "tolerations",
        "topologyName",
        "resourceGroups.coveredResources",
        "resourceGroups.flavors.resources.nominalQuota",
        "resourceGroups.flavors.resources.borrowingLimit",
        "resourceGroups.flavors.resources.lendingLimit"
      })
  void ofKueue(String field) {
    assertThat(KueueTables.page()).contains("| `spec." + field + "` |");
  }
}
