package dev.millwright.queues.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.common.Annotations;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.TakenBack;
import dev.millwright.queues.Confirmed;
import dev.millwright.queues.Written;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakingBackTest {
  private final List<BatchQueue> queues = new ArrayList<>();
  private final Map<String, BatchQueueSpec> former = new HashMap<>();

  private void changed(String name, String before, String now) {
    queues.add(Confirmed.in("volcano", name, now));
    former.put(name, Written.queue(name, before).getSpec());
  }

  private void same(String name, String spec) {
    queues.add(Confirmed.in("volcano", name, spec));
  }

  private void made(String name, String spec) {
    queues.add(Written.queue(name, spec));
  }

  private InForce inForce() {
    return InForce.of(queues, former, Set.of());
  }

  private @Nullable InForce refuse(String name) {
    return TakingBack.of(queues, former, Set.of(), inForce(), name, "no");
  }

  private InForce refused(String name) {
    return Objects.requireNonNull(refuse(name), name);
  }

  private static Map<String, Quantity> guaranteed(InForce inForce, String name) {
    BatchQueueSpec spec =
        inForce.queues().stream()
            .filter(queue -> queue.getMetadata().getName().equals(name))
            .findFirst()
            .orElseThrow()
            .getSpec();
    return Objects.requireNonNullElse(spec.guaranteed(), Map.of());
  }

  private static Map<String, Quantity> cpu(String amount) {
    return Map.of("cpu", new Quantity(amount));
  }

  @Test
  void whatOneGaveUpForAnotherComesBack() {
    same("org", "guaranteed: {cpu: 8}");
    changed("one", "parent: org, guaranteed: {cpu: 6}", "parent: org, guaranteed: {cpu: 2}");
    changed("two", "parent: org, guaranteed: {cpu: 2}", "parent: org, guaranteed: {cpu: 6}");
    InForce back = refused("two");
    assertThat(back.takenBack()).containsOnlyKeys("one", "two");
    assertThat(guaranteed(back, "one")).isEqualTo(cpu("6"));
    assertThat(guaranteed(back, "two")).isEqualTo(cpu("2"));
    TakenBack taken = Objects.requireNonNull(back.takenBack().get("one"));
    assertThat(taken.refused()).isEqualTo("two");
    assertThat(taken.message()).isEqualTo("no");
    assertThat(taken).isEqualTo(back.takenBack().get("two"));
  }

  @Test
  void otherTreesAndOtherFieldsStay() {
    same("org", "guaranteed: {cpu: 8}");
    changed("two", "parent: org, guaranteed: {cpu: 2}", "parent: org, guaranteed: {cpu: 6}");
    changed("held", "parent: org", "parent: org, state: Hold");
    changed("ranked", "parent: org", "parent: org, priority: 3");
    changed("other", "guaranteed: {cpu: 1}", "guaranteed: {cpu: 2}");
    assertThat(refused("two").takenBack()).containsOnlyKeys("two");
  }

  @Test
  void cousinsAndTheQueuesAboveThemAreOneChange() {
    changed("org", "guaranteed: {cpu: 8}", "guaranteed: {cpu: 12}");
    same("left", "parent: org");
    same("right", "parent: org");
    changed("one", "parent: left, guaranteed: {cpu: 6}", "parent: left, guaranteed: {cpu: 2}");
    changed("two", "parent: right, guaranteed: {cpu: 2}", "parent: right, guaranteed: {cpu: 9}");
    assertThat(refused("two").takenBack()).containsOnlyKeys("org", "one", "two");
  }

  @Test
  void whatMovesBetweenTreesMakesThemOneChange() {
    changed("from", "guaranteed: {cpu: 4}", "guaranteed: {cpu: 2}");
    changed("to", "guaranteed: {cpu: 1}", "guaranteed: {cpu: 3}");
    changed("mover", "parent: from", "parent: to");
    changed("beside", "guaranteed: {cpu: 1}", "guaranteed: {cpu: 2}");
    InForce back = refused("from");
    assertThat(back.takenBack()).containsOnlyKeys("from", "to", "mover");
  }

  @Test
  void aNewQueueThatIsRefusedCountsForNothingAndOthersThatAreNewStay() {
    same("org", "guaranteed: {cpu: 8}");
    made("fresh", "parent: org, guaranteed: {cpu: 3}");
    made("fine", "parent: org, guaranteed: {cpu: 3}");
    InForce back = refused("fresh");
    assertThat(back.takenBack()).containsOnlyKeys("fresh");
    assertThat(back.absent()).containsOnlyKeys("fresh");
    assertThat(back.dropped()).as("what is refused was not made").isEmpty();
    assertThat(guaranteed(back, "fresh")).isEmpty();
    assertThat(guaranteed(back, "fine")).isEqualTo(cpu("3"));
  }

  @Test
  void aNewQueueGoesWhereWhatIsTakenBackNeedsItsRoom() {
    same("org", "guaranteed: {cpu: 8}");
    changed("one", "parent: org, guaranteed: {cpu: 6}", "parent: org, guaranteed: {cpu: 2}");
    changed("two", "parent: org, guaranteed: {cpu: 2}", "parent: org, guaranteed: {cpu: 3}");
    made("fresh", "parent: org, guaranteed: {cpu: 3}");
    InForce back = refused("two");
    assertThat(back.takenBack()).containsOnlyKeys("one", "two", "fresh");
    assertThat(back.absent()).containsOnlyKeys("fresh");
    assertThat(back.dropped()).containsExactly("fresh");
    assertThat(guaranteed(back, "one")).isEqualTo(cpu("6"));
  }

  @Test
  void thereIsNoWayBackTwiceNorToNothing() {
    same("org", "guaranteed: {cpu: 8}");
    changed("two", "parent: org, guaranteed: {cpu: 2}", "parent: org, guaranteed: {cpu: 6}");
    InForce back = refused("two");
    assertThat(TakingBack.of(queues, former, Set.of(), back, "two", "no")).isNull();
    assertThat(refuse("nobody")).isNull();
    former.clear();
    assertThat(refuse("two")).as("nobody remembers what it was").isNull();
  }

  @Test
  void holdsUntilOneOfItsQueuesIsEditedOrDeleted() {
    same("org", "guaranteed: {cpu: 8}");
    changed("one", "parent: org, guaranteed: {cpu: 6}", "parent: org, guaranteed: {cpu: 2}");
    changed("two", "parent: org, guaranteed: {cpu: 2}", "parent: org, guaranteed: {cpu: 6}");
    refused("two").takenBack().forEach((name, change) -> Confirmed.with(queue(name), change));
    assertThat(inForce().takenBack()).containsOnlyKeys("one", "two");
    assertThat(guaranteed(inForce(), "one")).isEqualTo(cpu("6"));

    queue("one").getMetadata().setGeneration(4L);
    assertThat(inForce().takenBack()).as("edited").isEmpty();
    queue("one").getMetadata().setGeneration(3L);
    assertThat(inForce().takenBack()).isNotEmpty();
    queue("one").getMetadata().setAnnotations(Map.of(Annotations.RECONCILE_AT, "noon"));
    assertThat(inForce().takenBack()).as("somebody asks").isEmpty();
    queue("one").getMetadata().setAnnotations(Map.of());
    queue("one").getMetadata().setDeletionTimestamp("2026-01-01T00:00:00Z");
    assertThat(inForce().takenBack()).as("being deleted").isEmpty();
    queues.remove(queue("one"));
    assertThat(inForce().takenBack()).as("deleted").isEmpty();
  }

  @Test
  void isTriedAgainWhereNotAllOfItWasWrittenDown() {
    same("org", "guaranteed: {cpu: 8}");
    changed("one", "parent: org, guaranteed: {cpu: 6}", "parent: org, guaranteed: {cpu: 2}");
    changed("two", "parent: org, guaranteed: {cpu: 2}", "parent: org, guaranteed: {cpu: 6}");
    Confirmed.with(queue("one"), refused("two").takenBack().get("one"));
    assertThat(inForce().takenBack()).isEmpty();
  }

  @Test
  void aLaterEditOfAnotherQueueIsAChangeOfItsOwn() {
    same("org", "guaranteed: {cpu: 8}");
    changed("two", "parent: org, guaranteed: {cpu: 2}", "parent: org, guaranteed: {cpu: 6}");
    Confirmed.with(queue("two"), refused("two").takenBack().get("two"));
    changed("late", "parent: org, guaranteed: {cpu: 1}", "parent: org, guaranteed: {cpu: 2}");
    InForce now = inForce();
    assertThat(now.takenBack()).containsOnlyKeys("two");
    assertThat(guaranteed(now, "late")).isEqualTo(cpu("2"));
    assertThat(refused("late").takenBack()).containsOnlyKeys("two", "late");
  }

  @Test
  void whatGoesToAnotherBackEndHoldsAsItWasHere() {
    queues.add(Confirmed.in("volcano", "org", "backend: other, guaranteed: {cpu: 9}"));
    former.put("org", Written.queue("org", "guaranteed: {cpu: 8}").getSpec());
    queues.add(Confirmed.in("volcano", "leaf", "parent: org"));
    former.put("leaf", Written.queue("leaf", "parent: left-already").getSpec());
    InForce now = InForce.of(queues, former, Set.of("org", "leaf"));
    assertThat(guaranteed(now, "org")).isEqualTo(cpu("8"));
    assertThat(now.queues().getLast().getSpec().parent())
        .as("what is not here any more is above nothing")
        .isNull();
  }

  private BatchQueue queue(String name) {
    return queues.stream()
        .filter(queue -> queue.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
