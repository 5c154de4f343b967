package dev.millwright.queues.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.FidelityLevel;
import dev.millwright.queues.Written;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.policy.Refusal;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreeTest {
  /** A back end that does everything but weights. */
  private static FidelityLedger ledger(QueueView queue) {
    return new FidelityLedger(
        queue.spec().weight() == null
            ? List.of()
            : List.of(new FidelityEntry("weight", FidelityLevel.Unsupported, "no weights")));
  }

  @Test
  void aStrictRefusalTakesWhatIsBelowAlongAndCountsForNothing() {
    Tree tree =
        tree(
            Written.queue("org", ""),
            Written.queue(
                "strict",
                "parent: org, fidelity: Strict, weight: 2, reserved: {cpu: 3}, guaranteed: {cpu: 3}"),
            Written.queue("below", "parent: strict, guaranteed: {cpu: 3}"),
            Written.queue("sound", "parent: org, guaranteed: {cpu: 4}"));
    assertThat(refusal(tree, "strict").reason()).isEqualTo(QueueReason.NOT_EXACT);
    assertThat(refusal(tree, "below").reason()).isEqualTo(QueueReason.PARENT_REFUSED);
    assertThat(tree.refusals()).hasSize(2);
    assertThat(tree.wanted().tree().accepted())
        .extracting(Accepted::name)
        .containsExactly("org", "sound");
    Accepted org = tree.wanted().tree().accepted().getFirst();
    assertThat(org.guaranteed().quantities()).hasToString("{cpu=4}");
    assertThat(org.reserved().orZero("cpu")).isZero();
    assertThat(tree.wanted().specs()).containsOnlyKeys("org", "sound");
    assertThat(tree.wanted().kept()).containsExactlyInAnyOrder("strict", "below", "unknown");
  }

  @Test
  void aQueueAboveRefusedOnesStillTakesNoWork() {
    Tree tree =
        tree(
            Written.queue("org", ""),
            Written.queue("strict", "parent: org, fidelity: Strict, weight: 2"));
    assertThat(tree.wanted().tree().accepted().getFirst().leaf()).isFalse();
  }

  @Test
  void contradictionsAreRefusalsToo() {
    Tree tree =
        tree(Written.queue("q", "guaranteed: {nvidia.com/gpu: 3}, max: {nvidia.com/gpu: 2}"));
    assertThat(refusal(tree, "q").reason()).isEqualTo(QueueReason.GUARANTEED_OVER_MAX);
    assertThat(refusal(tree, "q").message()).contains("root.q").endsWith(".");
  }

  @Test
  void whatGoesIsNotInItAndWhatIsHeldIsDrained() {
    BatchQueue gone = Written.queue("gone", "parent: org");
    BatchQueue held = Written.queue("held", "");
    Tree tree =
        Tree.of(
            Written.backEnd("volcano", "volcano: {}"),
            List.of(gone, held, Written.queue("org", "")),
            new Leaving(Set.of("gone"), Map.of("held", "work")),
            Set.of(),
            TreeTest::ledger);
    assertThat(tree.wanted().specs()).containsOnlyKeys("held", "org");
    assertThat(Objects.requireNonNull(tree.wanted().specs().get("held")).state())
        .hasToString("Drain");
    assertThat(tree.wanted().tree().accepted()).allMatch(Accepted::leaf);
  }

  private static Tree tree(BatchQueue... queues) {
    return Tree.of(
        Written.backEnd("volcano", "volcano: {}"),
        List.of(queues),
        new Leaving(Set.of(), Map.of()),
        Set.of("unknown"),
        TreeTest::ledger);
  }

  private static Refusal refusal(Tree tree, String queue) {
    return Objects.requireNonNull(tree.refusals().get(queue), queue);
  }
}
