package dev.millwright.queues.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.queues.tree.Contradiction.Kind;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.tree.SolvedQueue.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolverTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a guaranteed=cpu:2                           | a | | cpu:2 | | ",
        "a reserved=cpu:1 guaranteed=cpu:2 max=cpu:3  | a | cpu:1 | cpu:2 | cpu:3 | cpu:3",
        // What an inner queue does not say is what those below it say.
        "a; b@a guaranteed=cpu:2; c@a guaranteed=cpu:3,pods:1 | a | | cpu:5,pods:1 | | ",
        "a; b@a reserved=cpu:1 guaranteed=cpu:2; c@a reserved=cpu:1 guaranteed=cpu:1"
            + " | a | cpu:2 | cpu:3 | | ",
        "a guaranteed=cpu:9; b@a guaranteed=cpu:2,memory:1Gi | a | | cpu:9,memory:1024Mi | | ",
        "a; b@a; c@b guaranteed=cpu:2 | a | | cpu:2 | | ",
        // What is said and not needed by those below stays.
        "a reserved=cpu:1 guaranteed=cpu:9; b@a guaranteed=cpu:2 | a | cpu:1 | cpu:9 | | ",
        "a guaranteed=cpu:5; b@a guaranteed=cpu:2; c@a guaranteed=cpu:3 | a | | cpu:5 | | ",
        // Limits go down the tree, and a larger one below is cut.
        "a max=cpu:4,memory:1Gi; b@a max=cpu:8,pods:3"
            + " | b | | | cpu:4,pods:3 | cpu:4,memory:1024Mi,pods:3",
        "a max=cpu:4; b@a; c@b max=memory:1Gi | c | | | memory:1024Mi | cpu:4,memory:1024Mi",
        "a max=cpu:4; b@a max=cpu:2; c@b max=cpu:3 | c | | | cpu:2 | cpu:2",
        // None of a resource is an amount, not the lack of one.
        "a max=cpu:0 | a | | | cpu:0 | cpu:0",
        "a max=cpu:0; b@a max=cpu:5 | b | | | cpu:0 | cpu:0",
        "a guaranteed=cpu:0 max=cpu:0 | a | | cpu:0 | cpu:0 | cpu:0",
        // Exact, whatever they are written in.
        "a guaranteed=cpu:0.5,memory:1.5Gi max=cpu:500m,memory:1610612736"
            + " | a | | cpu:500m,memory:1536Mi | cpu:500m,memory:1536Mi | cpu:500m,memory:1536Mi",
        "a; b@a guaranteed=cpu:0.1; c@a guaranteed=cpu:200m | a | | cpu:300m | | ",
      })
  void solves(
      String tree,
      String name,
      @Nullable String reserved,
      @Nullable String guaranteed,
      @Nullable String max,
      @Nullable String ceiling) {
    Accepted queue = accepted(solve(tree), name);

    assertThat(Written.text(queue.reserved())).isEqualTo(orEmpty(reserved));
    assertThat(Written.text(queue.guaranteed())).isEqualTo(orEmpty(guaranteed));
    assertThat(Written.text(queue.max())).isEqualTo(orEmpty(max));
    assertThat(Written.text(queue.ceiling())).isEqualTo(orEmpty(ceiling));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a guaranteed=cpu:40; b@a guaranteed=cpu:20; c@a guaranteed=cpu:25"
            + " | a | CHILDREN_OVER_GUARANTEED | root.a: guaranteed cpu 40 < children's 45: b 20, c"
            + " 25; raise it or lower theirs",
        "a guaranteed=cpu:0; b@a guaranteed=cpu:1"
            + " | a | CHILDREN_OVER_GUARANTEED | root.a: guaranteed cpu 0 < children's 1: b 1;"
            + " raise it or lower theirs",
        "a reserved=memory:1Gi guaranteed=memory:9Gi;"
            + " b@a reserved=memory:1.5Gi guaranteed=memory:2Gi"
            + " | a | CHILDREN_OVER_RESERVED | root.a: reserved memory 1024Mi < children's 1536Mi:"
            + " b 1536Mi; raise it or lower theirs",
        "a max=cpu:4; b@a guaranteed=cpu:2; c@a guaranteed=cpu:3; d@a"
            + " | a | CHILDREN_OVER_MAX | root.a: max cpu 4 < children's guaranteed 5: b 2, c 3;"
            + " raise it or lower theirs",
        "a max=cpu:4; b@a; c@b guaranteed=cpu:2; d@b guaranteed=cpu:3"
            + " | b | CHILDREN_OVER_MAX | root.a.b: max cpu 4 of root.a < children's guaranteed 5:"
            + " c 2, d 3; raise it or lower theirs",
        "a guaranteed=cpu:2 max=cpu:1500m"
            + " | a | GUARANTEED_OVER_MAX | root.a: guaranteed cpu 2 > max 1500m; lower the one or"
            + " raise the other",
        "a max=cpu:1; b@a; c@b guaranteed=cpu:2 max=cpu:9"
            + " | c | GUARANTEED_OVER_MAX | root.a.b.c: guaranteed cpu 2 > max 1 of root.a; lower"
            + " the one or raise the other",
        "a guaranteed=cpu:1 max=cpu:0"
            + " | a | GUARANTEED_OVER_MAX | root.a: guaranteed cpu 1 > max 0; lower the one or"
            + " raise the other",
        "a reserved=pods:3 guaranteed=pods:2"
            + " | a | RESERVED_OVER_GUARANTEED | root.a: reserved pods 3 > guaranteed 2; lower the"
            + " one or raise the other",
        "a reserved=pods:3"
            + " | a | RESERVED_OVER_GUARANTEED | root.a: reserved pods 3 > guaranteed 0; lower the"
            + " one or raise the other",
        "a@x | a | UNKNOWN_PARENT | x.a: there is no BatchQueue x to be below: create it, or correct"
            + " parent",
        "b@a; a@b | a | CYCLE | a: is below itself, for a is below b, b is below a: change the"
            + " parent of one of them",
        "a@a | a | CYCLE | a: is below itself, for a is below a: change the parent of one of them",
        "a max=cpu:0.0001"
            + " | a | UNCOUNTABLE | root.a: max cpu 0.0001 is nothing that schedulers can count:"
            + " write whole thousandths from 0 to 2^63-1, like 500m",
        "a max=memory:500m"
            + " | a | UNCOUNTABLE | root.a: max memory 0.5 is nothing that schedulers can count:"
            + " write a whole number from 0 to 2^63-1",
        "a max=pods:9223372036854775808"
            + " | a | UNCOUNTABLE | root.a: max pods 9223372036854775808 is nothing that schedulers"
            + " can count: write a whole number from 0 to 2^63-1",
        "a max=pods:-1"
            + " | a | UNCOUNTABLE | root.a: max pods -1 is nothing that schedulers can count: write"
            + " a whole number from 0 to 2^63-1",
        "a@x; b@a; c@b | c | PARENT_REFUSED | x.a.b.c: x.a above it is refused: put that right first",
        "a@a; b@a | b | PARENT_REFUSED | a.b: a above it is refused: put that right first",
      })
  void refuses(String tree, String name, Kind kind, String message) {
    assertThat(refused(solve(tree), name).contradictions())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.message()).isEqualTo(message);
              assertThat(found.kind()).isEqualTo(kind);
            });
  }

  /** What a queue gets wrong stops it and what is below, and nobody beside or above. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a guaranteed=cpu:9 max=cpu:1; b@a; c | a,b",
        "a; b@a guaranteed=cpu:2 max=cpu:1; c@a; d@b; e | b,d",
        "a guaranteed=cpu:3; b@a guaranteed=cpu:2; c@a guaranteed=cpu:7 max=cpu:1 | c",
        "a guaranteed=cpu:1; b@a guaranteed=cpu:2; c guaranteed=cpu:9 | a,b",
        "a max=cpu:4; b@a; c@b guaranteed=cpu:5; d@b guaranteed=cpu:4 | c",
        "a@b; b@a; c@b; d; e@d | a,b,c",
        "a@x; b; c@a | a,c",
      })
  void stopsOnlyWhatIsConcerned(String tree, String refused) {
    assertThat(solve(tree).refused().stream().map(Refused::name).sorted())
        .containsExactly(refused.split(","));
  }

  @Test
  void countsARefusedQueueAsAbsentButKeepsItsParentFromTakingWork() {
    SolvedTree tree = solve("a; b@a guaranteed=cpu:2 max=cpu:1; c; d@c guaranteed=cpu:1");

    assertThat(accepted(tree, "a").guaranteed()).isEqualTo(Amounts.NONE);
    assertThat(accepted(tree, "a").leaf()).isFalse();
    assertThat(accepted(tree, "d").leaf()).isTrue();
  }

  @Test
  void tellsAllThatIsWrongWithAQueueAtOnce() {
    var found =
        refused(solve("a reserved=cpu:3 guaranteed=cpu:2,pods:5 max=cpu:1,pods:4"), "a")
            .contradictions();

    assertThat(found)
        .extracting(Contradiction::kind)
        .containsExactly(
            Kind.GUARANTEED_OVER_MAX, Kind.GUARANTEED_OVER_MAX, Kind.RESERVED_OVER_GUARANTEED);
  }

  @Test
  void namesTheGreatestOfManyChildren() {
    var text = new StringBuilder("a guaranteed=cpu:1\n");
    for (int i = 10; i < 30; i++) {
      text.append("q%d@a guaranteed=cpu:%d%n".formatted(i, i == 17 ? 100 : i));
    }
    assertThat(refused(solve(text.toString()), "a").contradictions().getFirst().message())
        .contains(": q17 100, q29 29, q28 28, ", "q23 23 and 12 more; raise");
  }

  @Test
  void hasQueuesBeforeThoseBelowThemAndSiblingsByName() {
    assertThat(solve("z; a; c@a; b@z; d@c; lost@x").queues().keySet())
        .containsExactly("a", "z", "c", "b", "d", "lost");
  }

  @Test
  void refusesWhatIsTooDeepWithoutTellingEndlessPaths() {
    var queues = new ArrayList<QueueNode>(Written.queues("q1"));
    for (int i = 2; i <= 10_000; i++) {
      queues.addAll(Written.queues("q%d@q%d guaranteed=cpu:1".formatted(i, i - 1)));
    }
    SolvedTree tree = Solver.solve(queues);

    assertThat(tree.accepted()).hasSize(QueueTree.MAX_DEPTH);
    assertThat(accepted(tree, "q16").depth()).isEqualTo(16);
    assertThat(refused(tree, "q17").contradictions().getFirst())
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(Kind.TOO_DEEP);
              assertThat(found.message()).contains("is 17 levels deep, and there are at most 16");
            });
    assertThat(refused(tree, "q10000").path()).endsWith(".q15.q16.….q10000");
    assertThat(refused(tree, "q10000").contradictions())
        .extracting(Contradiction::kind)
        .containsExactly(Kind.PARENT_REFUSED);
  }

  @Test
  void tellsTheBeginningOfALongCircle() {
    String circle =
        IntStream.range(0, 50)
            .mapToObj(i -> "q%02d@q%02d".formatted(i, (i + 1) % 50))
            .collect(Collectors.joining(";"));

    assertThat(solve(circle).refused())
        .hasSize(50)
        .allSatisfy(
            queue ->
                assertThat(queue.contradictions().getFirst().message())
                    .contains("q07 is below q08 and so on: change"));
  }

  @Test
  void takesNoTwoQueuesOfOneName() {
    List<QueueNode> twice = Written.queues("a; a");
    assertThatThrownBy(() -> Solver.solve(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two queues have the name a");
  }

  private static SolvedTree solve(String tree) {
    return Solver.solve(Written.queues(tree));
  }

  private static Accepted accepted(SolvedTree tree, String name) {
    return tree.accepted().stream()
        .filter(queue -> queue.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not accepted: " + tree.get(name)));
  }

  private static Refused refused(SolvedTree tree, String name) {
    return tree.refused().stream()
        .filter(queue -> queue.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not refused: " + tree.get(name)));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
