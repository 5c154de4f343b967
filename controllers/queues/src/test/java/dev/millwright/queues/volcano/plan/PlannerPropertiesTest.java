package dev.millwright.queues.volcano.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.observe.LiveQueue.State;
import dev.millwright.queues.volcano.plan.VolcanoAdmission.Queue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever two trees there are, Volcano takes each step from the one to the other. */
class PlannerPropertiesTest {
  private static final String BACKEND = "volcano";
  private static final int MAX_DEPTH = 16;
  private static final QueueSpec BARE =
      new QueueSpec("", 1, Amounts.NONE, Amounts.NONE, Amounts.NONE, true, 0);

  @Test
  void eachStepIsAdmissibleAndTheLastOneReachesWhatIsWanted() {
    int shrunk = 0;
    int detached = 0;
    for (int seed = 0; seed < 3000; seed++) {
      Pair pair = Pair.of(seed);
      var cluster = cluster(pair.before());
      Plan plan = Planner.plan(situation(cluster, pair.after()));

      assertThat(plan.blocked()).as("seed %d", seed).isEmpty();
      run(cluster, plan.steps(), pair, seed);
      assertThat(specs(cluster)).as("seed %d", seed).isEqualTo(specs(pair.after()));
      shrunk += purposes(plan, Step.Purpose.Shrink);
      detached += purposes(plan, Step.Purpose.Detach);
    }
    // Without these the seeds would prove little.
    assertThat(shrunk).isGreaterThan(100);
    assertThat(detached).isGreaterThan(40);
  }

  @Test
  void aPlanThatIsCutOffAnywhereIsMadeAnewFromThere() {
    for (int seed = 0; seed < 400; seed++) {
      Pair pair = Pair.of(seed);
      int steps = Planner.plan(situation(cluster(pair.before()), pair.after())).steps().size();
      for (int cut = 0; cut < steps; cut++) {
        var cluster = cluster(pair.before());
        Plan first = Planner.plan(situation(cluster, pair.after()));
        run(cluster, first.steps().subList(0, cut), pair, seed);
        Plan second = Planner.plan(situation(cluster, pair.after()));
        run(cluster, second.steps(), pair, seed);

        assertThat(second.blocked()).as("seed %d cut %d", seed, cut).isEmpty();
        assertThat(specs(cluster)).as("seed %d cut %d", seed, cut).isEqualTo(specs(pair.after()));
      }
    }
  }

  @Test
  void nothingIsWrittenWhereAllIsAsItShallBe() {
    for (int seed = 0; seed < 500; seed++) {
      Pair pair = Pair.of(seed);

      assertThat(Planner.plan(situation(cluster(pair.after()), pair.after())))
          .isEqualTo(new Plan(List.of(), List.of()));
    }
  }

  @Test
  void theSameSituationGivesTheSamePlan() {
    for (int seed = 0; seed < 200; seed++) {
      Pair pair = Pair.of(seed);
      Situation one = situation(cluster(pair.before()), pair.after());
      var turned =
          new Situation(
              BACKEND,
              one.live().reversed(),
              one.wanted(),
              one.kept(),
              one.podGroups(),
              one.maxDepth());

      assertThat(Planner.plan(turned)).isEqualTo(Planner.plan(one));
    }
  }

  @Test
  void whatIsInTheWayStaysAndTheRestIsReached() {
    int blocked = 0;
    for (int seed = 0; seed < 3000; seed++) {
      var random = new Random(seed);
      Pair pair = Pair.of(seed);
      var cluster = cluster(pair.before());
      List<String> others = obstruct(cluster, random);
      Map<String, Queue> foreign = foreign(cluster, others);
      Situation situation = situation(cluster, pair.after(), others);
      Plan plan = Planner.plan(situation);
      run(cluster, plan.steps(), pair, seed);

      assertThat(foreign(cluster, others)).as("seed %d", seed).isEqualTo(foreign);
      Set<String> stuck = plan.blocked().stream().map(Blocked::queue).collect(Collectors.toSet());
      for (WantedQueue queue : pair.after()) {
        if (!stuck.contains(queue.name())) {
          assertThat(spec(cluster, queue.name())).as("seed %d", seed).isEqualTo(queue.spec());
        }
      }
      Plan anew = Planner.plan(situation(cluster, pair.after(), others));
      assertThat(anew.steps())
          .as("seed %d, made anew", seed)
          .allMatch(step -> step instanceof Step.Command);
      assertThat(anew.blocked()).as("seed %d, made anew", seed).isEqualTo(plan.blocked());
      blocked += stuck.size();
    }
    assertThat(blocked).isGreaterThan(1000);
  }

  @Test
  void aThousandQueuesThatAllChangeArePlanned() {
    var random = new RandomQueues(new Random(7), 1000);
    List<WantedQueue> before = random.wanted(random.five());
    List<WantedQueue> after = random.wanted(random.five());
    Situation situation = situation(cluster(before), after);

    Plan plan = Planner.plan(situation);

    assertThat(before).hasSize(1000);
    assertThat(plan.blocked()).isEmpty();
    assertThat(plan.steps()).hasSizeGreaterThan(900);
  }

  private record Pair(List<WantedQueue> before, List<WantedQueue> after) {
    static Pair of(int seed) {
      var random = new RandomQueues(new Random(seed), 3 + seed % 20);
      List<QueueNode> nodes = random.nodes();
      boolean other = seed % 3 == 0;
      return new Pair(
          random.wanted(nodes), random.wanted(other ? random.nodes() : random.changed(nodes)));
    }
  }

  private static VolcanoAdmission cluster(List<WantedQueue> queues) {
    var cluster = new VolcanoAdmission(MAX_DEPTH);
    put(cluster, new Queue("root", BARE, State.Open, 0, 0));
    put(cluster, new Queue("default", BARE.below("root"), State.Open, 3, 2));
    for (WantedQueue queue : queues) {
      assertThat(cluster.create(queue.name(), queue.spec())).isEmpty();
    }
    return cluster;
  }

  /** Queues of others below ours and with names of ours, work, and states that allow no change. */
  private static List<String> obstruct(VolcanoAdmission cluster, Random random) {
    var others = new ArrayList<String>();
    for (Queue queue : List.copyOf(cluster.queues.values())) {
      if (queue.name().equals("root") || queue.name().equals("default")) {
        continue;
      }
      boolean leaf = cluster.queues.values().stream().noneMatch(one -> isBelow(one, queue.name()));
      switch (random.nextInt(8)) {
        case 0 -> {
          if (leaf) {
            put(cluster, new Queue(queue.name(), queue.spec(), State.Open, 0, 1));
          }
        }
        case 1 -> put(cluster, new Queue(queue.name(), queue.spec(), State.Closing, 0, 0));
        case 2 -> {
          String name = "other-" + queue.name();
          cluster.create(name, BARE.below(queue.name()));
          others.add(name);
        }
        case 3 -> others.add(queue.name());
        default -> {
          // Nothing is the matter with it.
        }
      }
    }
    return others;
  }

  private static boolean isBelow(Queue queue, String name) {
    return queue.spec().parent().equals(name);
  }

  private static void put(VolcanoAdmission cluster, Queue queue) {
    cluster.queues.put(queue.name(), queue);
  }

  private static Map<String, Queue> foreign(VolcanoAdmission cluster, List<String> others) {
    return cluster.queues.values().stream()
        .filter(queue -> !isOurs(queue.name(), others))
        .collect(Collectors.toMap(Queue::name, Function.identity()));
  }

  private static boolean isOurs(String name, List<String> others) {
    return !name.equals("root") && !name.equals("default") && !others.contains(name);
  }

  private static void run(VolcanoAdmission cluster, List<Step> steps, Pair pair, int seed) {
    List<String> before = cluster.stopsTheScheduler();
    for (Step step : steps) {
      String refusal =
          switch (step) {
            case Step.Create create -> cluster.create(create.queue(), create.spec());
            case Step.Update update -> {
              assertThat(spec(cluster, update.queue())).isEqualTo(update.before());
              yield cluster.update(update.queue(), update.after());
            }
            case Step.Delete delete -> cluster.delete(delete.queue());
            case Step.Command command -> "";
          };
      assertThat(refusal).as("seed %d: %s of %s", seed, step, steps).isEmpty();
      assertThat(cluster.stopsTheScheduler()).as("seed %d: %s", seed, step).isEqualTo(before);
      keepsWhatBothTreesGive(cluster, pair, seed);
    }
  }

  private static void keepsWhatBothTreesGive(VolcanoAdmission cluster, Pair pair, int seed) {
    Map<String, QueueSpec> before = specs(pair.before());
    specs(pair.after())
        .forEach(
            (name, after) -> {
              QueueSpec was = before.get(name);
              Queue now = cluster.queues.get(name);
              if (was == null || now == null) {
                return;
              }
              after
                  .deserved()
                  .values()
                  .forEach(
                      (resource, amount) -> {
                        BigDecimal both = amount.min(was.deserved().orZero(resource));
                        assertThat(now.spec().deserved().orZero(resource))
                            .as("seed %d: deserved %s of %s", seed, resource, name)
                            .isGreaterThanOrEqualTo(both);
                      });
            });
  }

  private static Situation situation(VolcanoAdmission cluster, List<WantedQueue> wanted) {
    return situation(cluster, wanted, List.of());
  }

  private static Situation situation(
      VolcanoAdmission cluster, List<WantedQueue> wanted, List<String> others) {
    List<LiveQueue> live =
        cluster.queues.values().stream()
            .map(queue -> live(queue, isOurs(queue.name(), others)))
            .toList();
    Map<String, Integer> podGroups =
        cluster.queues.values().stream().collect(Collectors.toMap(Queue::name, Queue::podGroups));
    return new Situation(BACKEND, live, wanted, Set.of(), podGroups, MAX_DEPTH);
  }

  private static QueueSpec spec(VolcanoAdmission cluster, String name) {
    return Objects.requireNonNull(cluster.queues.get(name), name).spec();
  }

  private static LiveQueue live(Queue queue, boolean ours) {
    Amounts allocated =
        queue.pods() == 0
            ? Amounts.NONE
            : new Amounts(new TreeMap<>(Map.of("pods", BigDecimal.valueOf(3))));
    return new LiveQueue(
        queue.name(), "uid", "1", 1, ours ? BACKEND : null, queue.spec(), queue.state(), allocated);
  }

  private static Map<String, QueueSpec> specs(VolcanoAdmission cluster) {
    return cluster.queues.values().stream()
        .filter(queue -> isOurs(queue.name(), List.of()))
        .collect(Collectors.toMap(Queue::name, Queue::spec));
  }

  private static Map<String, QueueSpec> specs(List<WantedQueue> queues) {
    return queues.stream().collect(Collectors.toMap(WantedQueue::name, WantedQueue::spec));
  }

  private static int purposes(Plan plan, Step.Purpose purpose) {
    return (int)
        plan.steps().stream()
            .filter(step -> step instanceof Step.Update update && update.purpose() == purpose)
            .count();
  }
}
