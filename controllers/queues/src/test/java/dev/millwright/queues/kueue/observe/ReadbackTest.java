package dev.millwright.queues.kueue.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.Written;
import dev.millwright.queues.kueue.desired.Wanted;
import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadbackTest {
  private static final String ACTIVE =
      "conditions: [{type: Active, status: 'True', reason: Ready, observedGeneration: 2}]";
  private static final List<KueueObject> OPEN = wanted("guaranteed: {cpu: 4, memory: 2Gi}");

  @Test
  void isReadBackOnceKueueSaysActive() {
    assertThat(differences(OPEN, Live.index(Live.all(OPEN, ACTIVE)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          has not said of it yet | ''
          has not said of it yet | conditions: [{type: Active, status: 'True', reason: Ready, observedGeneration: 1}]
          has not said of it yet | conditions: [{type: Other, status: 'True', observedGeneration: 2}]
          create the ResourceFlavor | conditions: [{type: Active, status: 'False', reason: FlavorNotFound, message: m, observedGeneration: 2}]
          AdmissionCheckInactive: m (see | conditions: [{type: Active, status: 'False', reason: AdmissionCheckInactive, message: m, observedGeneration: 2}]
          somebody stopped it | conditions: [{type: Active, status: 'False', reason: Stopped, message: m, observedGeneration: 2}]
          """)
  void isNotBeforeThat(String why, String status) {
    assertThat(differences(OPEN, Live.index(Live.all(OPEN, status))))
        .as("its ClusterQueue and its LocalQueue")
        .hasSize(2)
        .first()
        .asString()
        .contains(why);
  }

  @Test
  void oneThatIsHeldIsReadBackOnceKueueSaysStopped() {
    List<KueueObject> held = wanted("guaranteed: {cpu: 4}, state: Hold");
    String stopped =
        "conditions: [{type: Active, status: 'False', reason: Stopped, observedGeneration: 2}]";

    assertThat(differences(held, Live.index(Live.all(held, stopped)))).isEmpty();
    assertThat(differences(held, Live.index(Live.all(held, ACTIVE))))
        .singleElement()
        .asString()
        .contains("does not say yet that it is stopped");
  }

  @Test
  void tellsWhatIsMissingForeignOrLeaving() {
    Map<ObjectKey, LiveObject> live = Live.index(Live.all(OPEN, ACTIVE));
    LiveObject queue = live.remove(ObjectKey.clusterQueue("q"));
    assertThat(differences(OPEN, live)).containsExactly("Kueue has no ClusterQueue q");
    live.put(queue.key(), with(queue, "someone", false));
    assertThat(differences(OPEN, live)).containsExactly("ClusterQueue q is not ours");
    live.put(queue.key(), with(queue, "kueue", true));
    assertThat(differences(OPEN, live)).containsExactly("ClusterQueue q is being deleted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cohortName is other instead of root.kueue | cohortName | other
          stopPolicy is unset instead of None       | stopPolicy | null
          weight is 3 instead of 1                  | fairSharing | {weight: 3}
          preemption.reclaimWithinCohort is Never instead of Any | preemption | {reclaimWithinCohort: Never, withinClusterQueue: LowerPriority, borrowWithinCohort: {policy: Never}}
          namespaceSelector is                      | namespaceSelector | {matchLabels: {a: b}}
          namespaceSelector is unset                | namespaceSelector | null
          nominalQuota cpu is 5 instead of 4        | resourceGroups | [{coveredResources: [cpu, ephemeral-storage, memory], flavors: [{name: default-flavor, resources: [{name: cpu, nominalQuota: 5}, {name: ephemeral-storage, nominalQuota: 0}, {name: memory, nominalQuota: 2Gi}]}]}]
          lendingLimit cpu is 1 instead of unset    | resourceGroups | [{coveredResources: [cpu, ephemeral-storage, memory], flavors: [{name: default-flavor, resources: [{name: cpu, nominalQuota: 4, lendingLimit: 1}, {name: ephemeral-storage, nominalQuota: 0}, {name: memory, nominalQuota: 2Gi}]}]}]
          memory is missing                         | resourceGroups | [{coveredResources: [cpu, ephemeral-storage], flavors: [{name: default-flavor, resources: [{name: cpu, nominalQuota: 4}, {name: ephemeral-storage, nominalQuota: 0}]}]}]
          flavor is spot instead of default-flavor  | resourceGroups | [{coveredResources: [cpu, ephemeral-storage, memory], flavors: [{name: spot, resources: [{name: cpu, nominalQuota: 4}, {name: ephemeral-storage, nominalQuota: 0}, {name: memory, nominalQuota: 2Gi}]}]}]
          """)
  void tellsFieldByField(String why, String field, String value) {
    assertThat(Difference.of(queue(), changed(field, value)))
        .singleElement()
        .asString()
        .contains(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fairSharing             | {weight: '1'}
          namespaceSelector       | {}
          admissionChecksStrategy | {admissionChecks: [{name: mine}]}
          flavorFungibility       | {whenCanBorrow: TryNextFlavor}
          resourceGroups          | [{coveredResources: [cpu, ephemeral-storage, memory], flavors: [{name: default-flavor, resources: [{name: cpu, nominalQuota: 4000m}, {name: ephemeral-storage, nominalQuota: '0'}, {name: memory, nominalQuota: '2147483648'}]}]}]
          """)
  void otherWordsForTheSameAndWhatIsNotOursAreNoDifference(String field, String value) {
    assertThat(Difference.of(queue(), changed(field, value))).isEmpty();
  }

  @Test
  void theRevisionIsTheSameUntilSomebodyChangesSomething() {
    Map<ObjectKey, LiveObject> live = Live.index(Live.all(OPEN, ACTIVE));
    String before = new Readback("kueue", live).revision(OPEN);
    assertThat(new Readback("kueue", Live.index(Live.all(OPEN, ""))).revision(OPEN))
        .as("whatever Kueue says")
        .isEqualTo(before);

    LiveObject door = Objects.requireNonNull(live.get(ObjectKey.localQueue("team", "q")));
    live.remove(door.key());
    assertThat(new Readback("kueue", live).revision(OPEN)).isNotEqualTo(before);
    assertThat(new Readback("kueue", Map.of()).revision(OPEN)).isEmpty();
  }

  private static LiveObject with(LiveObject one, String backEnd, boolean leaving) {
    return new LiveObject(
        one.key(), one.uid(), one.generation(), backEnd, leaving, one.spec(), one.status());
  }

  private static KueueObject queue() {
    return OPEN.stream()
        .filter(one -> one.key().equals(ObjectKey.clusterQueue("q")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> changed(String field, String value) {
    var spec = new TreeMap<>(queue().spec());
    Object said =
        Fields.of(Live.YAML.unmarshal("value: " + value, Map.class)).values().get("value");
    if (said == null) {
      spec.remove(field);
    } else {
      spec.put(field, said);
    }
    return spec;
  }

  private static List<String> differences(
      List<KueueObject> wanted, Map<ObjectKey, LiveObject> live) {
    return new Readback("kueue", live).differences(wanted);
  }

  private static List<KueueObject> wanted(String spec) {
    return Wanted.of(
        Written.backEnd("kueue", "kueue: {namespaces: [team]}, capacity: {cpu: 100}"),
        List.of(Written.queue("q", spec)));
  }
}
