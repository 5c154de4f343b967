package dev.millwright.queues.kueue.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.queues.Written;
import dev.millwright.queues.kueue.desired.Wanted;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.plan.Blocked.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private final Store store = new Store();

  @Test
  void makesWhatThingsAreInFirst() {
    assertThat(steps(wanted("leaf: parent: org, guaranteed: {cpu: 4}", "org: max: {cpu: 8}")))
        .containsExactly(
            "create Cohort root.kueue",
            "create Cohort org",
            "create ClusterQueue leaf",
            "create LocalQueue team/leaf");
    assertThat(steps(wanted("leaf: parent: org, guaranteed: {cpu: 4}", "org: max: {cpu: 8}")))
        .as("a second time")
        .isEmpty();
  }

  @Test
  void takesBeforeItGives() {
    steps(
        wanted(
            "org: guaranteed: {cpu: 8}",
            "a: parent: org, guaranteed: {cpu: 6}",
            "b: parent: org, guaranteed: {cpu: 2}"));

    assertThat(
            steps(
                wanted(
                    "org: guaranteed: {cpu: 8}",
                    "a: parent: org, guaranteed: {cpu: 2}",
                    "b: parent: org, guaranteed: {cpu: 6}")))
        .containsExactly("update ClusterQueue a", "update ClusterQueue b");
    assertThat(
            steps(
                wanted(
                    "org: guaranteed: {cpu: 8}",
                    "a: parent: org, guaranteed: {cpu: 6}",
                    "b: parent: org, guaranteed: {cpu: 2}")))
        .containsExactly("update ClusterQueue b", "update ClusterQueue a");
  }

  @Test
  void whatGetsLessOfOneAndMoreOfAnotherIsWrittenTwice() {
    steps(wanted("a: guaranteed: {cpu: 6, memory: 1Gi}"));

    assertThat(steps(wanted("a: guaranteed: {cpu: 2, memory: 2Gi}")))
        .containsExactly(
            "update Cohort root.kueue",
            "update ClusterQueue a",
            "update Cohort root.kueue",
            "update ClusterQueue a");
  }

  @Test
  void aQueueThatGetsQueuesBelowIsEmptyFirst() {
    steps(wanted("a: guaranteed: {cpu: 6}"));
    store.work(ObjectKey.clusterQueue("a"), 2);
    List<KueueObject> wanted = wanted("a: guaranteed: {cpu: 6}", "b: parent: a");

    Plan plan = store.plan(wanted);
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.blocked())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.queue()).isEqualTo("b");
              assertThat(one.reason()).isEqualTo(Reason.ParentHasWork);
            });

    store.work(ObjectKey.clusterQueue("a"), 0);
    assertThat(steps(wanted))
        .containsExactly(
            "delete LocalQueue team/a",
            "delete ClusterQueue a",
            "create Cohort a",
            "update Cohort a",
            "create ClusterQueue b",
            "create LocalQueue team/b");
    assertThat(steps(wanted("a: guaranteed: {cpu: 6}")))
        .containsExactly(
            "delete LocalQueue team/b",
            "delete ClusterQueue b",
            "update Cohort a",
            "create ClusterQueue a",
            "create LocalQueue team/a",
            "delete Cohort a");
  }

  @Test
  void whatHasWorkStaysWithItsDoors() {
    steps(wanted("a: guaranteed: {cpu: 6}", "b: guaranteed: {cpu: 1}"));
    store.work(ObjectKey.clusterQueue("b"), 3);

    Plan plan = store.plan(wanted("a: guaranteed: {cpu: 6}"));
    assertThat(plan.steps().stream().map(PlannerTest::text)).noneMatch(step -> step.contains("b"));
    assertThat(plan.blocked())
        .singleElement()
        .satisfies(one -> assertThat(one.message()).contains("ClusterQueue b", "3 workloads"));
  }

  @Test
  void takesNothingThatIsSomebodyElses() {
    store.foreign(ObjectKey.cohort("org"));
    store.foreign(ObjectKey.clusterQueue("taken"));
    store.foreign(ObjectKey.localQueue("team", "door"));

    Plan plan =
        store.plan(wanted("org: guaranteed: {cpu: 6}", "below: parent: org", "taken:", "door:"));
    assertThat(plan.steps().stream().map(PlannerTest::text))
        .containsExactly("create Cohort root.kueue", "create ClusterQueue door");
    assertThat(plan.blocked().stream().map(one -> one.queue() + " " + one.reason()))
        .containsExactly(
            "door NameTaken", "org NameTaken", "taken NameTaken", "below ParentAbsent");
  }

  @Test
  void whatIsKeptStaysAndSoDoesWhatItIsIn() {
    steps(wanted("org: guaranteed: {cpu: 6}", "a: parent: org"));

    Plan plan = Planner.plan(store.situation(wanted("other: guaranteed: {cpu: 1}"), Set.of("a")));
    assertThat(plan.steps().stream().map(PlannerTest::text))
        .noneMatch(step -> step.startsWith("delete"));
    assertThat(plan.blocked())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.queue()).isEqualTo("org");
              assertThat(one.reason()).isEqualTo(Reason.HasQueuesBelow);
            });
  }

  @Test
  void aNamespaceThatIsNotThereIsWaitedFor() {
    assertThat(steps(wanted("a: submitters: {namespaces: [team, later]}")))
        .contains("create LocalQueue team/a")
        .noneMatch(step -> step.contains("later"));
  }

  @Test
  void withTheLastQueueTheRootGoes() {
    steps(wanted("a: guaranteed: {cpu: 6}"));

    assertThat(steps(List.of()))
        .containsExactly(
            "delete LocalQueue team/a",
            "delete ClusterQueue a",
            "update Cohort root.kueue",
            "delete Cohort root.kueue");
    assertThat(store.specs()).isEmpty();
  }

  /** Does them. */
  private List<String> steps(List<KueueObject> wanted) {
    Plan plan = store.plan(wanted);
    assertThat(plan.blocked()).isEmpty();
    plan.steps().forEach(store::apply);
    return plan.steps().stream().map(PlannerTest::text).toList();
  }

  private static String text(Step step) {
    return switch (step) {
      case Step.Create(var object) -> "create " + object.key();
      case Step.Update(var object) -> "update " + object.key();
      case Step.Delete(var key) -> "delete " + key;
    };
  }

  private static List<KueueObject> wanted(String... queues) {
    List<BatchQueue> written =
        Arrays.stream(queues)
            .map(text -> text.split(":", 2))
            .map(parts -> Written.queue(parts[0], parts[1]))
            .toList();
    return Wanted.of(
        Written.backEnd(
            Store.BACK_END, "kueue: {namespaces: [team]}, capacity: {cpu: 100, memory: 400Gi}"),
        written);
  }
}
