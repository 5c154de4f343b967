package dev.millwright.queues.volcano.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.observe.LiveQueue.State;
import dev.millwright.queues.volcano.plan.Blocked.Reason;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Queues are written here as {@code name parent deserved-cpu deserved-memory state}. */
class PlannerTest {

  static Stream<Arguments> changes() {
    return Stream.of(
        row("made from above", "", "a root 4 0; b a 2 0", "create a; create b"),
        row("gone from below", "a root 4 0; b a 2 0", "", "delete b; delete a"),
        row("grow from above", "a root 4 0; b a 4 0", "a root 6 0; b a 6 0", "a 6 0; b 6 0"),
        row("shrink from below", "a root 4 0; b a 4 0", "a root 2 0; b a 2 0", "b 2 0; a 2 0"),
        row(
            "one gives to the other", "a root 6 0; b a 4 0; c a 2 0",
            "a root 6 0; b a 2 0; c a 4 0", "b 2 0; c 4 0"),
        row(
            "each gives what the other lacks", "a root 6 6; b a 4 2; c a 2 4",
            "a root 6 6; b a 2 4; c a 4 2", "shrink b 2 2; c 4 2; b 2 4"),
        row(
            "moves where there is room", "a root 4 0; b root 4 0; c a 2 0",
            "a root 4 0; b root 4 0; c b 2 0", "c in b 2 0"),
        row(
            "moves once there is room", "a root 4 0; b root 2 0; c a 2 0; d b 2 0",
            "a root 4 0; b root 4 0; c b 2 0; d b 2 0", "b 4 0; c in b 2 0"),
        row(
            "change places", "a root 2 0; b root 2 0; c a 2 0; d b 2 0",
            "a root 2 0; b root 2 0; c b 2 0; d a 2 0",
                "detach c in root 2 0; d in a 2 0; c in b 2 0"),
        row(
            "above becomes below", "a root 2 0; b a 2 0",
            "b root 2 0; a b 2 0", "b in root 2 0; a in b 2 0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void goesInAnOrderThatAdmissionTakes(String name, String live, String wanted, String steps) {
    Plan plan = Planner.plan(situation(live, wanted, "", ""));

    assertThat(plan.blocked()).isEmpty();
    assertThat(text(plan)).isEqualTo(steps);
  }

  static Stream<Arguments> states() {
    return Stream.of(
        row(
            "hold",
            "a root 2 0 Open; b a 1 0 Open",
            "a root 2 0 closed; b a 1 0 closed",
            "CloseQueue b; CloseQueue a"),
        row(
            "open",
            "a root 2 0 Closed; b a 1 0 Closing",
            "a root 2 0; b a 1 0",
            "OpenQueue a; OpenQueue b"),
        row(
            "held already", "a root 2 0 Closing; b root 1 0 Closed",
            "a root 2 0 closed; b root 1 0 closed", ""),
        row("new and held", "", "a root 2 0 closed", "create a; CloseQueue a"),
        row("nobody said yet", "a root 2 0 Unsaid", "a root 2 0", ""),
        row("nobody knows", "a root 2 0 Unknown", "a root 2 0", "OpenQueue a"),
        row("held and smaller", "a root 2 0 Open", "a root 1 0 closed", "a 1 0; CloseQueue a"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void opensFromAboveAndClosesFromBelow(String name, String live, String wanted, String steps) {
    assertThat(text(Planner.plan(situation(live, wanted, "", "")))).isEqualTo(steps);
  }

  @Test
  void whatIsClosingIsOpenedBeforeItIsChanged() {
    Plan plan = Planner.plan(situation("a root 2 0 Closing", "a root 1 0", "", ""));

    assertThat(text(plan)).isEqualTo("OpenQueue a");
    assertThat(plan.blocked())
        .containsExactly(
            new Blocked(
                "a",
                Reason.InTransition,
                "a is in state Closing, in which Volcano's admission takes no change: it is changed"
                    + " once its PodGroups have ended, or once it is open again"));
  }

  @Test
  void aNameThatIsTakenIsAConflict() {
    Plan plan =
        Planner.plan(situation("a root 2 0 Open other; b root 1 0", "a root 9 0; b a 1 0", "", ""));

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.blocked())
        .extracting(Blocked::message)
        .containsExactly(
            "Volcano's Queue a is that of QueueBackend other: give the BatchQueue another name",
            "b is to be below a, which is not ours: see what is said of that one");
  }

  @Test
  void aQueueOfNobodyIsNeverDeleted() {
    assertThat(Planner.plan(situation("a root 2 0 Open nobody", "", "", "")))
        .isEqualTo(new Plan(List.of(), List.of()));
  }

  @Test
  void aQueueWithPodGroupsGetsNoQueuesBelow() {
    Plan plan = Planner.plan(situation("a root 2 0", "a root 2 0; b a 1 0", "", "a"));

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.blocked())
        .extracting(Blocked::message)
        .containsExactly(
            "b is to be below a, which has PodGroups (1), and a queue with queues below may have none:"
                + " let them end, or move them to another queue");
  }

  @Test
  void aQueueWithPodGroupsIsNotDeleted() {
    Plan plan = Planner.plan(situation("a root 2 0; b a 1 0", "", "", "b"));

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.blocked())
        .extracting(Blocked::message)
        .containsExactly(
            "a is to go, and b below it: move or delete what is below first",
            "b is to go, and has PodGroups (1): let them end, or delete them");
  }

  @Test
  void whatIsKeptKeepsItsRoom() {
    Plan plan =
        Planner.plan(situation("a root 4 0; b a 3 0; c a 1 0", "a root 4 0; c a 2 0", "b", ""));

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.blocked())
        .extracting(Blocked::message)
        .containsExactly(
            "c is to have deserved cpu 2, and a above it has 4, less what others below it have: make"
                + " room there");
  }

  @Test
  void whatIsKeptHoldsUpWhatIsAbove() {
    Plan plan = Planner.plan(situation("a root 4 0; b a 3 0", "a root 2 0", "b", ""));

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.blocked())
        .extracting(Blocked::message)
        .containsExactly("a is to have deserved cpu 2, and b below it have 3: lower theirs first");
  }

  @Test
  void deeperThanAdmissionAllowsIsRefused() {
    Plan plan = Planner.plan(situation("", "a root 1 0; b a 1 0; c b 1 0; d c 1 0", "", ""));

    assertThat(text(plan)).isEqualTo("create a; create b; create c");
    assertThat(plan.blocked())
        .extracting(Blocked::message)
        .containsExactly("d is 4 levels deep and this Volcano allows 3: hang it further up");
  }

  private static Arguments row(String name, String live, String wanted, String steps) {
    return Arguments.of(name, live, wanted, steps);
  }

  private static Situation situation(String live, String wanted, String kept, String busy) {
    return new Situation(
        "ours",
        words(live).map(PlannerTest::live).toList(),
        words(wanted).map(PlannerTest::wanted).toList(),
        kept.isEmpty() ? Set.of() : Set.of(kept),
        busy.isEmpty() ? Map.of() : Map.of(busy, 1),
        3);
  }

  private static Stream<String[]> words(String queues) {
    return Arrays.stream(queues.split(";"))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(one -> one.split(" "));
  }

  private static LiveQueue live(String[] words) {
    State state = words.length > 4 ? State.valueOf(words[4]) : State.Open;
    String backend = words.length > 5 ? words[5] : "ours";
    return new LiveQueue(
        words[0],
        "uid",
        "1",
        1,
        backend.equals("nobody") ? null : backend,
        spec(words),
        state,
        Amounts.NONE);
  }

  private static WantedQueue wanted(String[] words) {
    return new WantedQueue(words[0], spec(words), words.length > 4);
  }

  private static QueueSpec spec(String[] words) {
    Amounts deserved =
        Amounts.of(Map.of("cpu", new Quantity(words[2]), "memory", new Quantity(words[3])));
    return new QueueSpec(
        words[1], 1, Amounts.NONE, QueueSpec.share(deserved), Amounts.NONE, true, 1000);
  }

  private static String text(Plan plan) {
    return String.join("; ", plan.steps().stream().map(PlannerTest::text).toList());
  }

  private static String text(Step step) {
    return switch (step) {
      case Step.Create create -> "create " + create.queue();
      case Step.Delete delete -> "delete " + delete.queue();
      case Step.Command command -> command.action() + " " + command.queue();
      case Step.Update update -> {
        String purpose =
            switch (update.purpose()) {
              case Reach -> "";
              case Shrink -> "shrink ";
              case Detach -> "detach ";
            };
        String parent = update.after().parent();
        String moved = update.before().parent().equals(parent) ? "" : " in " + parent;
        Amounts deserved = update.after().deserved();
        yield purpose
            + update.queue()
            + moved
            + " "
            + deserved.orZero("cpu")
            + " "
            + deserved.orZero("memory");
      }
    };
  }
}
