package dev.millwright.queues.volcano.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.backend.VolcanoFeatures;
import dev.millwright.queues.volcano.preflight.Finding.Reason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PreflightTest {
  private static final Asked ALL = new Asked(true, true, true, true, true, true, true, true);
  private static final Asked TREE = new Asked(true, true, true, false, false, false, false, false);

  /** Everything that a tree of queues can ask for is on. */
  private static final String GOOD =
      """
      actions: "enqueue, allocate, preempt, reclaim, backfill"
      tiers:
      - plugins:
        - name: gang
          enablePreemptable: false
        - name: conformance
      - plugins:
        - name: predicates
        - name: network-topology-aware
        - name: capacity
          enableHierarchy: true
          arguments:
            ancestorReclaimLevel: 2
        - name: binpack
          arguments:
            binpack.weight: 10
      """;

  /** As an installation comes: no reclaim, and proportion. */
  private static final String SHIPPED =
      """
      actions: "enqueue, allocate, backfill"
      tiers:
      - plugins: [{name: priority}, {name: gang, enablePreemptable: false}, {name: conformance}]
      - plugins:
        - {name: overcommit}
        - {name: drf, enablePreemptable: false}
        - {name: predicates}
        - {name: proportion}
        - {name: nodeorder}
        - {name: binpack}
      """;

  static Stream<Arguments> configurations() {
    return Stream.of(shipped(), hierarchy(), plugins(), broken()).flatMap(rows -> rows);
  }

  private static Stream<Arguments> shipped() {
    return Stream.of(
        row("complete", GOOD, ALL),
        row("shipped, flat queues", SHIPPED, Asked.NOTHING),
        row("shipped", SHIPPED, TREE, Reason.CapacityMissing, Reason.ReclaimMissing),
        row(
            "shipped, all asked",
            SHIPPED,
            ALL,
            Reason.CapacityMissing,
            Reason.ReclaimMissing,
            Reason.PreemptMissing,
            Reason.NetworkTopologyOff,
            Reason.FenceOff));
  }

  private static Stream<Arguments> hierarchy() {
    return Stream.of(
        row(
            "hierarchy off",
            GOOD.replace("Hierarchy: true", "Hierarchy: false"),
            TREE,
            Reason.HierarchyOff),
        row(
            "hierarchy not said",
            GOOD.replace("    enableHierarchy: true\n", ""),
            TREE,
            Reason.HierarchyOff),
        row("hierarchy on, in YAML 1.1", GOOD.replace("Hierarchy: true", "Hierarchy: Yes"), TREE),
        row(
            "hierarchy as text",
            GOOD.replace("Hierarchy: true", "Hierarchy: \"true\""),
            TREE,
            Reason.ConfigurationUnreadable),
        row(
            "hierarchy not asked",
            GOOD.replace("Hierarchy: true", "Hierarchy: off"),
            Asked.NOTHING),
        row("both", GOOD + "  - name: proportion\n", TREE, Reason.ProportionBesideCapacity),
        row(
            "first of two counts",
            GOOD.replace("  - name: capacity\n", "  - name: capacity\n  - name: capacity\n"),
            TREE,
            Reason.HierarchyOff));
  }

  private static Stream<Arguments> plugins() {
    return Stream.of(
        row("no fence", GOOD.replace("Level: 2", "Level: -1"), ALL, Reason.FenceOff),
        row("no gang", GOOD.replace("name: gang", "name: pdb"), ALL, Reason.GangMissing),
        row(
            "no binpack",
            GOOD.replace("name: binpack", "name: nodeorder"),
            ALL,
            Reason.BinPackingOff),
        row(
            "no network topology",
            GOOD.replace("name: network-topology-aware", "name: nodeorder"),
            ALL,
            Reason.NetworkTopologyOff),
        row(
            "binpack by another name",
            GOOD.replace("name: binpack", "name: resource-strategy-fit"),
            ALL),
        row(
            "not reclaimable",
            GOOD.replace("Hierarchy: true", "Hierarchy: true\n    enableReclaimable: false"),
            TREE,
            Reason.ReclaimIgnoresShares),
        row("overcommit", GOOD + "  - name: overcommit\n", TREE, Reason.OvercommitBeforeReclaim));
  }

  private static Stream<Arguments> broken() {
    return Stream.of(
        row(
            "misspelt action",
            GOOD.replace("reclaim,", "reclame,"),
            TREE,
            Reason.ActionUnknown,
            Reason.ReclaimMissing),
        row(
            "no actions",
            GOOD.replaceFirst("actions.*\n", ""),
            Asked.NOTHING,
            Reason.AllocateMissing),
        row(
            "drf's hierarchy",
            GOOD.replace(
                "name: predicates", "name: proportion\n  - name: drf\n    enableHierarchy: true"),
            TREE,
            Reason.PluginsConflict,
            Reason.ProportionBesideCapacity),
        row("tabs", "actions: allocate\n\ttiers: []\n", TREE, Reason.ConfigurationUnreadable),
        row("a list", "- allocate\n", TREE, Reason.ConfigurationUnreadable),
        row(
            "tiers as text",
            "actions: allocate\ntiers: none\n",
            TREE,
            Reason.ConfigurationUnreadable),
        row("empty", " \n", TREE, Reason.ConfigurationAbsent),
        row("none", null, TREE, Reason.ConfigurationAbsent));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("configurations")
  void findsWhatIsMissing(String name, @Nullable String text, Asked asked, List<Reason> expected) {
    assertThat(Preflight.of(text, asked))
        .extracting(Finding::reason)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("configurations")
  void saysWhatToDo(String name, @Nullable String text, Asked asked, List<Reason> expected) {
    for (Finding finding : Preflight.of(text, asked)) {
      assertThat(finding.message().toLowerCase(Locale.ROOT))
          .matches("(?s).+(: | )(add|set|put|take|write|correct).*");
    }
  }

  @Test
  void putsWhatBlocksFirst() {
    assertThat(Preflight.of(SHIPPED.replace("backfill", "reclaim"), ALL))
        .extracting(Finding::blocks)
        .containsExactly(true, true, true, false, false);
  }

  @Test
  void whatItWouldWriteIsEnough() {
    Finding absent = Preflight.of(null, TREE).getFirst();

    assertThat(Preflight.of(absent.lines(), TREE)).isEmpty();
  }

  @Test
  void keepsTheActionsThereAre() {
    assertThat(Preflight.of(SHIPPED, TREE))
        .filteredOn(finding -> finding.reason() == Reason.ReclaimMissing)
        .extracting(Finding::lines)
        .containsExactly("actions: \"enqueue, allocate, backfill, reclaim\"\n");
  }

  @Test
  void namesTheLineThatIsWrong() {
    assertThat(Preflight.of("actions: allocate\ntiers: [\n", TREE).getFirst().message())
        .startsWith("the configuration is no YAML in line 2: while parsing a flow node, ")
        .doesNotContain("\n")
        .endsWith(": correct it");
  }

  @Test
  void tellsWhatAConfigurationMakesOfAVolcano() {
    assertThat(Features.of(GOOD))
        .isEqualTo(new VolcanoFeatures(true, false, true, true, true, 2, 5));
    assertThat(Features.of(SHIPPED))
        .isEqualTo(new VolcanoFeatures(false, true, false, false, false, 0, 5));
    assertThat(Features.of("")).isEqualTo(Features.of(SHIPPED));
    assertThat(Features.of("tiers: none"))
        .isEqualTo(new VolcanoFeatures(false, false, false, false, false, 0, 5));
  }

  private static Arguments row(String name, @Nullable String text, Asked asked, Reason... reasons) {
    return Arguments.of(name, text, asked, List.of(reasons));
  }
}
