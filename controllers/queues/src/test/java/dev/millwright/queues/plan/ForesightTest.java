package dev.millwright.queues.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ChangePlan;
import dev.millwright.api.queues.PlannedEviction;
import dev.millwright.api.queues.QueueChange;
import dev.millwright.api.queues.QueueUsage;
import dev.millwright.queues.backend.Blocked;
import dev.millwright.queues.backend.Confirmation;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.Foretells;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.backend.Step;
import dev.millwright.queues.backend.StepPlan;
import dev.millwright.queues.backend.TellsUsage;
import dev.millwright.queues.backend.TellsWork;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForesightTest {
  private final Map<String, Foretells.Foreseen> now = new TreeMap<>();
  private final Map<String, Foretells.Foreseen> after = new TreeMap<>();
  private final Map<String, String> used = new TreeMap<>();
  private List<String> holders = List.of("Job a/b");

  private record Do(String queue, String words) implements Step {}

  /** A back end that is what the test says. */
  private final class Played implements Observed<Do>, Foretells<Do>, TellsUsage, TellsWork {
    @Override
    public FidelityLedger fidelity(QueueView queue) {
      return new FidelityLedger(List.of());
    }

    @Override
    public boolean has(String queue) {
      return now.containsKey(queue);
    }

    @Override
    public StepPlan<Do> plan(Wanted wanted) {
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
    public Map<String, Foreseen> now() {
      return now;
    }

    @Override
    public Map<String, Foreseen> after(List<Do> steps) {
      return after;
    }

    @Override
    public String untold() {
      return "when";
    }

    @Override
    public Usage usage(String queue) {
      String cpu = used.get(queue);
      return cpu == null
          ? Usage.UNKNOWN
          : new Usage(new QueueUsage(amount(cpu), null, null, null), null, List.of());
    }

    @Override
    public List<String> holders(String queue) {
      return holders;
    }
  }

  private static Map<String, Quantity> amount(String cpu) {
    return cpu.equals("-") ? Map.of() : Map.of("cpu", new Quantity(cpu));
  }

  private static Foretells.Foreseen queue(
      String guaranteed, Foretells.Fate fate, String max, Foretells.Fate aboveMax) {
    return new Foretells.Foreseen(
        new TreeMap<>(Map.of("guaranteed", guaranteed, "max", max)),
        true,
        Amounts.of(amount(guaranteed)),
        fate,
        Amounts.of(amount(max)),
        aboveMax);
  }

  private Foresight foresee(Do... steps) {
    return Foresight.of(new StepPlan<>(List.of(steps), List.of()), new Played());
  }

  /** Amounts are CPUs; {@code other} is another queue, which has nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          why                                    | used | guaranteed | max      | other  | evictions
          nothing is above anything              | 4    | 4 -> 4     | 9 -> 8   | - -> - |
          above a lowered max                    | 9    | 9 -> 9     | 9 -> 8   | - -> - | Interrupted cpu=1
          above a max that was so before         | 9    | 9 -> 9     | 8 -> 8   | - -> - |
          a lower guarantee                      | 6    | 6 -> 2     | - -> -   | - -> - | CanBeWonBack cpu=4
          what was borrowed already              | 6    | 2 -> 2     | - -> -   | - -> - |
          another one gets more to win back with | 6    | 2 -> 2     | - -> -   | 1 -> 5 | CanBeWonBack cpu=4
          another one gets less                  | 6    | 2 -> 2     | - -> -   | 5 -> 1 |
          both                                   | 6    | 6 -> 2     | 9 -> 5   | - -> - | Interrupted cpu=1, CanBeWonBack cpu=4
          """,
      useHeadersInDisplayName = true)
  void tellsWhoseWorkCouldBeEnded(
      String why, String used, String guaranteed, String max, String other, String evictions) {
    put("q", guaranteed, max);
    put("other", other, "- -> -");
    this.used.put("q", used);
    this.used.put("other", "0");
    List<PlannedEviction> told = foresee(new Do("q", "write")).plan().evictions();
    assertThat(
            told == null
                ? null
                : told.stream()
                    .map(one -> one.outcome() + " cpu=" + above(one))
                    .collect(Collectors.joining(", ")))
        .as(why)
        .isEqualTo(evictions);
    if (told != null) {
      assertThat(told)
          .allMatch(one -> one.queue().equals("q"))
          .allMatch(one -> holders.equals(one.workloads()));
    }
  }

  private static String above(PlannedEviction one) {
    return String.valueOf(Objects.requireNonNull(one.above()).get("cpu"));
  }

  private void put(String name, String guaranteed, String max) {
    String[] share = guaranteed.split(" -> ", -1);
    String[] limit = max.split(" -> ", -1);
    now.put(
        name, queue(share[0], Foretells.Fate.CanBeWonBack, limit[0], Foretells.Fate.Interrupted));
    after.put(
        name, queue(share[1], Foretells.Fate.CanBeWonBack, limit[1], Foretells.Fate.Interrupted));
  }

  @Test
  void workThatNobodyWinsBackIsNotTold() {
    now.put("q", queue("6", Foretells.Fate.RunsOn, "-", Foretells.Fate.RunsOn));
    after.put("q", queue("2", Foretells.Fate.RunsOn, "-", Foretells.Fate.RunsOn));
    used.put("q", "6");
    assertThat(foresee(new Do("q", "write")).plan().evictions()).isNull();
  }

  @Test
  void tellsStepsAndWhatWouldBeOtherwise() {
    put("changed", "2 -> 4", "8 -> 8");
    put("same", "1 -> 1", "1 -> 1");
    after.put("made", queue("3", Foretells.Fate.RunsOn, "-", Foretells.Fate.RunsOn));
    now.put("deleted", queue("1", Foretells.Fate.RunsOn, "-", Foretells.Fate.RunsOn));
    Foresight foresight = foresee(new Do("made", "first"), new Do("changed", "second"));
    ChangePlan plan = foresight.plan();
    assertThat(plan.summary())
        .isEqualTo(
            "2 steps, 3 queues would be otherwise; set spec.changes to Apply to carry them out.");
    assertThat(plan.steps()).containsExactly("first", "second");
    assertThat(plan.queues())
        .containsExactly(
            new QueueChange("changed", "Change", List.of("guaranteed: 2 -> 4")),
            new QueueChange("deleted", "Delete", List.of("guaranteed: 1 -> -")),
            new QueueChange("made", "Create", List.of("guaranteed: - -> 3")));
    assertThat(plan.untold()).isEqualTo("when");
    assertThat(foresight.waiting()).containsOnlyKeys("changed", "deleted", "made");
    assertThat(foresight.waiting().get("changed")).isEqualTo("Change: guaranteed: 2 -> 4");
  }

  private void putWide(String name) {
    put(name, "6 -> 2", "9 -> 1");
    used.put(name, "6");
    var wide = new TreeMap<String, String>();
    IntStream.range(0, 60).forEach(j -> wide.put("field " + j, "x".repeat(500)));
    after.put(
        name,
        new Foretells.Foreseen(
            wide,
            true,
            Amounts.NONE,
            Foretells.Fate.CanBeWonBack,
            Amounts.NONE,
            Foretells.Fate.RunsOn));
  }

  @Test
  void isBoundedWhateverThereIs() {
    IntStream.range(0, 500).forEach(i -> putWide("queue-%03d".formatted(i)));
    holders = Collections.nCopies(50, "Job " + "n".repeat(600));
    List<Do> steps =
        IntStream.range(0, 500).mapToObj(i -> new Do("queue-" + i, "w".repeat(900))).toList();
    List<Blocked> blocked =
        IntStream.range(0, 100)
            .mapToObj(i -> new Blocked("b" + i, QueueReason.NO_ROOM, i + "m".repeat(900)))
            .toList();
    ChangePlan plan = Foresight.of(new StepPlan<>(steps, blocked), new Played()).plan();
    assertThat(plan.summary()).contains("500 steps").contains("Of 100 queues something is in");
    assertThat(plan.steps()).hasSize(32).allMatch(line -> line.length() <= 256);
    assertThat(plan.queues())
        .hasSize(32)
        .allSatisfy(
            queue ->
                assertThat(queue.fields())
                    .hasSize(17)
                    .endsWith("and 46 more")
                    .allMatch(line -> line.length() <= 256));
    assertThat(plan.blocked()).hasSize(16).allMatch(line -> line.length() <= 512);
    assertThat(plan.evictions())
        .hasSize(16)
        .allSatisfy(
            one ->
                assertThat(one.workloads())
                    .hasSize(6)
                    .endsWith("and 45 more")
                    .allMatch(line -> line.length() <= 256));
  }

  @Test
  void saysWhereThereIsNothingToDo() {
    put("same", "1 -> 1", "1 -> 1");
    ChangePlan plan = foresee().plan();
    assertThat(plan)
        .isEqualTo(new ChangePlan("Nothing would be written.", null, null, null, null, null));
  }
}
