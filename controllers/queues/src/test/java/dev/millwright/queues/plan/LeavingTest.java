package dev.millwright.queues.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueueState;
import dev.millwright.queues.Written;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeavingTest {
  @Test
  void goesWhenNothingIsInItOrBelowIt() {
    Leaving leaving =
        Leaving.of(
            List.of(deleted("org", ""), deleted("leaf", "parent: org")),
            Map.of(),
            name -> List.of());
    assertThat(leaving.gone()).containsExactlyInAnyOrder("org", "leaf");
    assertThat(leaving.held()).isEmpty();
  }

  @Test
  void isHeldByAQueueBelowThatStays() {
    Leaving leaving =
        Leaving.of(
            List.of(deleted("org", ""), Written.queue("leaf", "parent: org")),
            Map.of(),
            name -> List.of());
    assertThat(leaving.gone()).isEmpty();
    assertThat(leaving.held()).containsOnlyKeys("org");
    assertThat(leaving.held().get("org")).contains("held by queue leaf:");
  }

  @Test
  void isHeldByWorkInItAndBelowIt() {
    var work = Map.of("leaf", List.of("Job a/b", "Job a/c"));
    Leaving leaving =
        Leaving.of(
            List.of(
                deleted("leaf", "parent: org"),
                deleted("org", ""),
                deleted("other", "parent: org")),
            Map.of(),
            name -> work.getOrDefault(name, List.of()));
    assertThat(leaving.gone()).containsExactly("other");
    assertThat(leaving.held().get("leaf")).contains("held by Job a/b, Job a/c:");
    assertThat(leaving.held().get("org")).contains("held by queue leaf:");
  }

  @Test
  void namesNoMoreThanAPersonReads() {
    List<String> jobs = List.of("1", "2", "3", "4", "5", "6", "7");
    Leaving leaving = Leaving.of(List.of(deleted("q", "")), Map.of(), name -> jobs);
    assertThat(leaving.held().get("q")).contains("held by 1, 2, 3, 4, 5 and 2 more:");
  }

  @Test
  void whatGoesToAnotherBackEndGoesTheSameWay() {
    Leaving leaving =
        Leaving.of(
            List.of(
                Written.queue("org", ""),
                Written.queue("full", "parent: org"),
                Written.queue("empty", "parent: org"),
                Written.queue("stays", "")),
            Map.of("org", "other", "full", "other", "empty", "other"),
            name -> name.equals("full") ? List.of("Job a/b") : List.of());
    assertThat(leaving.gone()).containsExactly("empty");
    assertThat(leaving.held().get("full"))
        .contains("moves to QueueBackend other once it is drained here")
        .contains("held by Job a/b: let the work end");
    assertThat(leaving.held().get("org")).contains("held by queue full");
    assertThat(leaving.held()).doesNotContainKey("stays");
  }

  /** Old and new specs together can make one: a was below b before, and b is below a now. */
  @Test
  void aCircleStays() {
    Leaving leaving =
        Leaving.of(
            List.of(deleted("a", "parent: b"), deleted("b", "parent: a")),
            Map.of(),
            name -> List.of());
    assertThat(leaving.gone()).isEmpty();
    assertThat(leaving.held()).containsOnlyKeys("a", "b");
  }

  @Test
  void drainsAndChangesNothingElse() {
    BatchQueue queue = Written.queue("q", "max: {cpu: 1}, weight: 3, drift: Report");
    assertThat(Leaving.drained(queue.getSpec()).state()).isEqualTo(QueueState.Drain);
    assertThat(Leaving.drained(queue.getSpec()))
        .usingRecursiveComparison()
        .ignoringFields("state")
        .isEqualTo(queue.getSpec());
  }

  private static BatchQueue deleted(String name, String spec) {
    BatchQueue queue = Written.queue(name, spec);
    queue.getMetadata().setDeletionTimestamp("2026-01-01T00:00:00Z");
    return queue;
  }
}
