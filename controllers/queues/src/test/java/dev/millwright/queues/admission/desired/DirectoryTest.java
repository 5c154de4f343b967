package dev.millwright.queues.admission.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.Submitters;
import dev.millwright.queues.Written;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.Confirmation;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.backend.Step;
import dev.millwright.queues.backend.StepPlan;
import dev.millwright.queues.backend.TellsQueues;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.plan.Leaving;
import dev.millwright.queues.plan.Tree;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  /**
   * A back end with these queues.
   *
   * @param queues by name, whether queues are below
   * @param ours names of those that are ours
   * @param knowsAll whether there are no others
   */
  private record Had(Map<String, Boolean> queues, Set<String> ours, boolean knowsAll)
      implements Observed<Step>, TellsQueues {
    @Override
    public FidelityLedger fidelity(QueueView queue) {
      return new FidelityLedger(List.of());
    }

    @Override
    public boolean has(String queue) {
      return ours.contains(queue);
    }

    @Override
    public StepPlan<Step> plan(Wanted wanted) {
      return new StepPlan<>(List.of(), List.of());
    }

    @Override
    public Map<String, Confirmation> confirm(Wanted wanted) {
      return Map.of();
    }

    @Override
    public Amounts ceiling(Accepted queue) {
      return Amounts.NONE;
    }

    @Override
    public boolean keepsOutOthersThan(Submitters submitters) {
      return submitters.namespaces() == null && submitters.serviceAccounts() == null;
    }
  }

  /** Names queues by their paths. */
  private record Paths(Had had) implements BackEnd<Step> {
    @Override
    public String kind() {
      return "YuniKorn";
    }

    @Override
    public String schedulerName() {
      return "yk";
    }

    @Override
    public String nameOf(Accepted queue) {
      return queue.path();
    }

    @Override
    public Observed<Step> observe() {
      return had;
    }

    @Override
    public boolean apply(Step step) {
      return false;
    }
  }

  private static final Had ALL =
      new Had(
          Map.of("root", true, "org", true, "team", false, "held", false, "wrong", false),
          Set.of("org", "team", "held", "wrong"),
          true);

  private static Directory.Source source(Had had, Set<String> unknown, BatchQueue... queues) {
    var backEnd = Written.backEnd("main", "yuniKorn: {configMap: {namespace: sched}}");
    List<BatchQueue> all = List.of(queues);
    Tree tree =
        Tree.of(backEnd, all, Leaving.of(all, Map.of(), name -> List.of()), unknown, had::fidelity);
    return new Directory.Source(tree, new Paths(had), had, had);
  }

  private static Map<String, String> data(Had had, BatchQueue... queues) {
    return Directory.within(Directory.ROOM, source(had, Set.of(), queues)).data();
  }

  /** Entries by queue, as a policy finds them. */
  private static Map<String, String> entries(Map<String, String> data) {
    return Objects.requireNonNull(data.get("queues"))
        .strip()
        .lines()
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }

  @Test
  void saysWhatTheSchedulerIsCalledAndWhereItIs() {
    assertThat(data(ALL))
        .containsEntry("kind", "YuniKorn")
        .containsEntry("scheduler", "yk")
        .containsEntry("namespace", "sched")
        .containsEntry("queues", "\nroot inner - *\n")
        .containsEntry("submitters", "\n")
        .containsKeys("inner", "held", "drained", "absent", "refused", "unknown")
        .containsKeys("forbidden", "crowded");
  }

  @Test
  void hasAnEntryForEachQueueWithWhatStopsWorkFirst() {
    Map<String, String> data =
        data(
            ALL,
            Written.queue("org", "state: Open"),
            Written.queue("team", "parent: org"),
            Written.queue("held", "parent: org, state: Hold"),
            Written.queue("new", "parent: org"),
            Written.queue("drained", "state: Drain"),
            Written.queue("below", "parent: drained, state: Hold"),
            Written.queue("wrong", "guaranteed: {cpu: 3}, max: {cpu: 2}"),
            Written.queue("never", "guaranteed: {cpu: 3}, max: {cpu: 2}"),
            Written.queue("lost", "parent: nobody"));

    assertThat(entries(data))
        .containsEntry("org", "inner root.org *")
        .containsEntry("team", "open root.org.team *")
        .containsEntry("held", "held root.org.held *")
        .containsEntry("new", "absent root.org.new *")
        .containsEntry("drained", "inner root.drained *")
        .containsEntry("below", "drained root.drained.below *")
        .as("the back end still has the former one")
        .containsEntry("wrong", "open - *")
        .containsEntry("never", "refused - *")
        .containsEntry("lost", "refused - *");
  }

  @Test
  void whatIsSomebodyElsesTakesWhatItTook() {
    var had =
        new Had(
            Map.of("theirs", false, "team", true, "unclear", false, "gone", false),
            Set.of("unclear", "gone"),
            false);
    Map<String, String> data =
        Directory.within(
                Directory.ROOM,
                source(had, Set.of("unclear"), Written.queue("team", "submitters: {users: [a]}")))
            .data();

    assertThat(entries(data))
        .containsEntry("theirs", "open - *")
        .as("of the same name as ours, which is not there")
        .containsEntry("team", "inner - *")
        .as("ours, and nobody knows what it shall be")
        .containsEntry("unclear", "open - *")
        .as("ours, and about to go")
        .doesNotContainKey("gone");
    assertThat(data).as("not all queues are known").doesNotContainKey("unknown");
  }

  @Test
  void whoMaySubmitIsSaidFromTheTopDownAndOnceOnly() {
    Map<String, String> data =
        data(
            ALL,
            Written.queue("org", "submitters: {users: [bo], groups: [dev]}"),
            Written.queue("team", "parent: org"),
            Written.queue(
                "held",
                "parent: org, submitters: {namespaces: [b, a],"
                    + " serviceAccounts: [{namespace: a, name: x}]}"));

    assertThat(entries(data))
        .containsEntry("team", "open root.org.team org")
        .containsEntry("held", "open root.org.held held");
    assertThat(data.get("submitters"))
        .isEqualTo(
            """

            #held
            account a/x
            group dev
            namespace a
            namespace b
            user bo
            #org
            controllers
            group dev
            user bo
            """);
  }

  @Test
  void nobodyIsLetInByASetThatIsTooLongToLookAt() {
    String names =
        String.join(", ", IntStream.range(0, 256).mapToObj(i -> "u%0200d".formatted(i)).toList());
    Map<String, String> data =
        data(
            ALL,
            Written.queue("org", ""),
            Written.queue("team", "parent: org, submitters: {users: [%s]}".formatted(names)));

    assertThat(entries(data).get("team")).startsWith("crowded ");
    assertThat(data).containsEntry("submitters", "\n");
  }

  @Test
  void getsShorterWhereItDoesNotFitAndSaysSoWhereThatIsNotEnough() {
    BatchQueue[] queues =
        IntStream.range(0, 50)
            .mapToObj(i -> Written.queue("queue-%02d".formatted(i), ""))
            .toArray(BatchQueue[]::new);
    Directory.Source source = source(ALL, Set.of(), queues);
    Map<String, String> whole = Directory.within(Directory.ROOM, source).data();
    int size =
        whole.entrySet().stream().mapToInt(e -> e.getKey().length() + e.getValue().length()).sum();

    assertThat(Directory.within(size, source).data()).isEqualTo(whole);
    assertThat(entries(Directory.within(size - 1, source).data()))
        .hasSameSizeAs(entries(whole))
        .containsEntry("queue-07", "absent - *");
    assertThat(Directory.within(400, source).data()).containsOnlyKeys(Directory.FULL);
  }

  @Test
  void isTheSameForTheSameQueuesInWhateverOrder() {
    BatchQueue one = Written.queue("org", "submitters: {users: [b, a]}");
    BatchQueue other = Written.queue("team", "parent: org");

    assertThat(data(ALL, one, other)).isEqualTo(data(ALL, other, one));
  }
}
