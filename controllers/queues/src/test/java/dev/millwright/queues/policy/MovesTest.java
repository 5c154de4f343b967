package dev.millwright.queues.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueAnnotations;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.queues.Confirmed;
import dev.millwright.queues.Written;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MovesTest {
  private static final List<QueueBackend> BACK_ENDS =
      List.of(Written.backEnd("old", "volcano: {}"), Written.backEnd("new", "volcano: {}"));

  @Test
  void whatIsNowhereYetIsWhereItIsToBe() {
    List<BatchQueue> queues =
        List.of(Written.queue("org", "backend: new"), Written.queue("leaf", "parent: org"));
    assertThat(names(moves("new", queues))).containsExactly("org", "leaf");
    assertThat(names(moves("old", queues))).isEmpty();
  }

  @Test
  void whatIsInAnotherOneStaysThereUntilThatLetsItGo() {
    List<BatchQueue> queues =
        List.of(
            Confirmed.in("old", "org", "backend: new"), Confirmed.in("old", "leaf", "parent: org"));
    Moves old = moves("old", queues);
    assertThat(names(old)).containsExactly("org", "leaf");
    assertThat(old.outgoing()).isEqualTo(Map.of("org", "new", "leaf", "new"));
    assertThat(names(moves("new", queues))).isEmpty();
    assertThat(moves("new", queues).coming()).as("the old one tells of them").isEmpty();
  }

  @Test
  void whatIsBelowAQueueThatIsStillElsewhereWaits() {
    List<BatchQueue> queues =
        List.of(
            Confirmed.in("old", "org", "backend: new"),
            Written.queue("gone-there", "parent: org"),
            Written.queue("below-that", "parent: gone-there"),
            Confirmed.in("new", "from-here", "parent: org"),
            Written.queue("beside", "backend: new"));
    Moves moves = moves("new", queues);
    assertThat(names(moves)).containsExactly("beside");
    assertThat(moves.coming()).containsOnlyKeys("gone-there", "below-that", "from-here");
    assertThat(moves.coming().get("below-that"))
        .isEqualTo(
            "Queue org above it moves here from QueueBackend old, and is still there: it comes after that one.");
    assertThat(moves("old", queues).coming()).isEmpty();
  }

  @Test
  void aQueueThatIsBackIsAsIfItHadNeverGone() {
    List<BatchQueue> queues = List.of(Confirmed.in("old", "org", "backend: old"));
    assertThat(names(moves("old", queues))).containsExactly("org");
    assertThat(moves("old", queues).outgoing()).isEmpty();
  }

  @Test
  void aBackEndThatIsDeletedOrAbandonedHoldsNothing() {
    BatchQueue abandoned = Confirmed.in("old", "abandoned", "backend: new");
    abandoned.getMetadata().setAnnotations(Map.of(QueueAnnotations.ABANDON, "old"));
    BatchQueue other = Confirmed.in("old", "other", "backend: new");
    other.getMetadata().setAnnotations(Map.of(QueueAnnotations.ABANDON, "new"));
    List<BatchQueue> queues =
        List.of(abandoned, other, Confirmed.in("deleted", "orphan", "backend: new"));
    assertThat(names(moves("new", queues))).containsExactly("abandoned", "orphan");
    assertThat(names(moves("old", queues))).containsExactly("other");
  }

  @Test
  void aQueueOfWhichNobodyKnowsWhereItIsToBeIsNobodys() {
    List<BatchQueue> queues = List.of(Confirmed.in("old", "org", "backend: nowhere"));
    assertThat(names(moves("old", queues))).isEmpty();
    assertThat(moves("old", queues).outgoing()).isEmpty();
  }

  private static Moves moves(String backEnd, List<BatchQueue> queues) {
    return Moves.of(
        backEnd,
        queues,
        Assignments.of(queues, BACK_ENDS),
        BACK_ENDS.stream()
            .map(one -> Objects.requireNonNull(one.getMetadata().getName()))
            .toList());
  }

  private static List<String> names(Moves moves) {
    return moves.here().stream().map(queue -> queue.getMetadata().getName()).toList();
  }
}
