package dev.millwright.queues.yunikorn.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.yunikorn.document.Fault.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: {@code Validate} and what it calls first, in {@code configvalidator.go}. */
class StructureRulesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "{partitions: [{name: default, queues: [{name: root}]}]} |",
        // A root is put above where there is none.
        "{partitions: [{name: default, queues: []}]}             |",
        "{partitions: [{queues: [{name: a}, {name: b}]}]}        |",
        "{partitions: [{name: DEFAULT, queues: [{name: a}]}]}    |",
        "{partitions: []}                        | UNSEEN document partitions",
        "# nothing                               | UNSEEN document partitions",
        "{partitions: [{name: gpu, queues: []}]}"
            + " | IGNORED partition gpu name; UNSEEN document partitions",
        "{partitions: [{name: default, queues: []}, {queues: []}]} | REFUSED partition default name",
        "{partitions: [{queues: []}, {name: gpu, queues: [{name: a.b}]}]}"
            + " | IGNORED partition gpu name; REFUSED gpu:root queues.name",
        // Only the frame is told where nothing can be read.
        "{partitions: [                          | REFUSED document text",
      })
  void checksPartitions(String document, String told) {
    assertThat(Told.of(document)).isEqualTo(told == null ? "" : told);
  }

  @Test
  void takesNoTextForYuniKornsOwnDefault() {
    assertThat(DocumentCheck.check("")).isEmpty();
  }

  /** The case of the root: {@code initialPartitionFromConfig} in {@code partition.go}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "queues: [{name: Root}]                                      | UNSEEN Root name",
        "queues: [{name: root, resources: {max: {vcore: 1}}}]        | REFUSED root resources",
        "queues: [{name: root, resources: {guaranteed: {}}}]         | REFUSED root resources",
        "queues: [{name: root, resources: {}}]                       |",
        "queues: [{name: root, resources: {max: }}]                  |",
        "'queues: [], limits: [{users: [a], maxapplications: 1}]'    |",
        "'queues: [{name: root, limits: [{users: [a], maxapplications: 1}]}],"
            + " limits: [{users: [a], maxapplications: 1}]'          |",
        "'queues: [{name: root, limits: [{users: [a], maxapplications: 1}]}],"
            + " limits: [{users: [a], maxapplications: 2}]'"
            + " | REFUSED partition default limits",
      })
  void checksRootAndLimitsOfPartitions(String partition, String told) {
    assertThat(Told.ofPartition(partition)).isEqualTo(told == null ? "" : told);
  }

  /**
   * Source: {@code pkg/scheduler/policies/nodesorting_policy.go}, {@code security/usergroup.go}.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nodesortpolicy: {type: fair}        |",
        "nodesortpolicy: {type: binpacking}  |",
        "nodesortpolicy: {type: ''}          |",
        "nodesortpolicy: {type: FAIR}        | REFUSED partition default nodesortpolicy.type",
        "'nodesortpolicy: {type: fair, resourceweights: {vcore: 1.5, memory: 0}}' |",
        "'nodesortpolicy: {type: fair, resourceweights: {vcore: -0.1}}'"
            + " | REFUSED partition default nodesortpolicy.resourceweights.vcore",
        "usergroupresolver: {type: os}       |",
        "usergroupresolver: {type: nis}      | IGNORED partition default usergroupresolver.type",
      })
  void checksNodeSortingAndResolver(String key, String told) {
    assertThat(Told.ofPartition("queues: [], " + key)).isEqualTo(told == null ? "" : told);
  }

  @Test
  void knowsWhatStopsTheSchedulerAndWhatItsOwnCheckSees() {
    assertThat(Effect.values())
        .filteredOn(Effect::stops)
        .containsExactly(Effect.REFUSED, Effect.UNSEEN);
    assertThat(Effect.values()).filteredOn(Effect::seenByYuniKorn).containsExactly(Effect.REFUSED);
  }
}
