package dev.millwright.queues.backend;

import static dev.millwright.api.queues.FidelityLevel.Approximated;
import static dev.millwright.api.queues.FidelityLevel.Exact;
import static dev.millwright.api.queues.FidelityLevel.Unsupported;
import static dev.millwright.queues.backend.Said.amounts;
import static dev.millwright.queues.backend.Said.record;
import static dev.millwright.queues.backend.Said.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.DriftPolicy;
import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.FidelityLevel;
import dev.millwright.api.queues.FidelityPolicy;
import dev.millwright.api.queues.GangDefaults;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.api.queues.QueueLimit;
import dev.millwright.api.queues.QueueOrder;
import dev.millwright.api.queues.QueueState;
import dev.millwright.api.queues.ServiceAccountReference;
import dev.millwright.api.queues.Submitters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VolcanoFidelityTest {
  private static final VolcanoFeatures ALL =
      new VolcanoFeatures(true, false, true, true, true, 0, 5);
  private static final VolcanoFeatures SHIPPED =
      new VolcanoFeatures(false, true, false, false, false, 0, 5);
  private static final VolcanoFeatures NO_RECLAIM =
      new VolcanoFeatures(true, false, true, false, false, 0, 5);
  private static final VolcanoFeatures ANCESTORS =
      new VolcanoFeatures(true, false, true, true, false, 2, 5);
  private static final VolcanoFeatures NO_PLUGIN =
      new VolcanoFeatures(false, false, false, false, false, 0, 5);

  static Stream<Arguments> fields() {
    return Stream.of(amountRows(), scheduling(), people()).flatMap(rows -> rows);
  }

  private static Stream<Arguments> amountRows() {
    Object one = amounts("cpu:1");
    return Stream.of(
        arguments("parent", Exact, "", ALL, spec("parent", "a")),
        arguments("parent", Unsupported, "enableHierarchy: true", SHIPPED, spec("parent", "a")),
        arguments("reserved", Exact, "guarantee", ALL, spec("reserved", one)),
        arguments("reserved", Exact, "guarantee", SHIPPED, spec("reserved", one)),
        arguments("guaranteed", Exact, "deserved", ALL, spec("guaranteed", one)),
        arguments("guaranteed", Unsupported, "plugin capacity", SHIPPED, spec("guaranteed", one)),
        arguments(
            "guaranteed", Approximated, "no action reclaim", NO_RECLAIM, spec("guaranteed", one)),
        arguments("max", Exact, "capability", ALL, spec("max", amounts("cpu:1,pods:0"))),
        arguments("max", Approximated, "0 cpu is no limit", ALL, spec("max", amounts("cpu:0"))),
        arguments(
            "max", Approximated, "0 cpu and memory", ALL, spec("max", amounts("memory:0,cpu:0"))),
        arguments("weight", Exact, "", SHIPPED, spec("weight", 1)),
        arguments("weight", Unsupported, "set capacity", ALL, spec("weight", 1)),
        arguments("weight", Unsupported, "add capacity", NO_PLUGIN, spec("weight", 1)));
  }

  private static Stream<Arguments> scheduling() {
    return Stream.of(
        arguments("priority", Exact, "1000 added", ALL, spec("priority", -5)),
        arguments("order", Approximated, "then age", ALL, spec("order", QueueOrder.Fifo)),
        arguments("order", Approximated, "passes over", ALL, spec("order", QueueOrder.Strict)),
        arguments("order", Approximated, "drf", ALL, spec("order", QueueOrder.Fair)),
        arguments("preemption", Exact, "true", ALL, said(PreemptionPolicy.Reclaim)),
        arguments("preemption", Unsupported, "reclaim", SHIPPED, said(PreemptionPolicy.Reclaim)),
        arguments("preemption", Exact, "false", ALL, said(PreemptionPolicy.LowerPriority)),
        arguments(
            "preemption", Unsupported, "preempt", SHIPPED, said(PreemptionPolicy.LowerPriority)),
        arguments("preemption", Exact, "false", SHIPPED, said(PreemptionPolicy.Never)),
        arguments("preemption", Approximated, "still", ALL, said(PreemptionPolicy.Never)),
        arguments("fenced", Exact, "reclaim is off", NO_RECLAIM, spec("fenced", true)),
        arguments("fenced", Approximated, "all queues", ANCESTORS, spec("fenced", true)),
        arguments("fenced", Unsupported, "no fence", ALL, spec("fenced", true)),
        arguments("gang.enabled", Exact, "", ALL, spec("gang", new GangDefaults(true, null))),
        arguments(
            "gang.timeout",
            Approximated,
            "limit",
            ALL,
            spec("gang", new GangDefaults(null, "5m"))));
  }

  private static Stream<Arguments> people() {
    return Stream.of(
        arguments(
            "limits",
            Unsupported,
            "no limits",
            ALL,
            spec("limits", List.of(new QueueLimit(List.of("a"), null, null, 1)))),
        arguments(
            "maxRunningApplications",
            Approximated,
            "held by the Spark controller, for SparkApplications",
            ALL,
            spec("maxRunningApplications", 1)),
        arguments("submitters.namespaces", Unsupported, "pods", ALL, by("namespaces", "a")),
        arguments("submitters.users", Unsupported, "pods", ALL, by("users", "a")),
        arguments("submitters.groups", Unsupported, "pods", ALL, by("groups", "a")),
        arguments(
            "submitters.serviceAccounts",
            Unsupported,
            "pods",
            ALL,
            by("serviceAccounts", new ServiceAccountReference("a", "b"))),
        arguments("priorityClassName", Exact, "", ALL, spec("priorityClassName", "low")),
        arguments("state", Exact, "closed", ALL, spec("state", QueueState.Hold)),
        arguments("state", Approximated, "not started", ALL, spec("state", QueueState.Drain)));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("fields")
  void tells(
      String field,
      FidelityLevel level,
      String note,
      VolcanoFeatures features,
      BatchQueueSpec spec) {
    var view = new QueueView(spec, Said.volcano(), 2, true);

    assertThat(VolcanoFidelity.of(view, features, false).entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.field()).isEqualTo(field);
              assertThat(entry.level()).isEqualTo(level);
              assertThat(Objects.requireNonNullElse(entry.note(), "")).contains(note);
            });
  }

  @Test
  void everyFieldHasARow() {
    List<String> rows =
        Stream.concat(fields(), YuniKornFidelityTest.fields())
            .map(row -> ((String) row.get()[0]).replaceAll("[.].*", ""))
            .distinct()
            .toList();
    // What concerns no back end: where it is, and what becomes of what differs.
    assertThat(Stream.of(BatchQueueSpec.class.getRecordComponents()).map(part -> part.getName()))
        .filteredOn(field -> !List.of("backend", "fidelity", "drift").contains(field))
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void turnsWeightsIntoSharesWhereTheWholeIsKnown() {
    var view = new QueueView(spec("weight", 2), Said.withCapacity(Said.volcano()), 1, true);

    assertThat(VolcanoFidelity.of(view, ALL, false).inexact())
        .singleElement()
        .extracting(FidelityEntry::level)
        .isEqualTo(Approximated);
  }

  @Test
  void refusesWhatIsDeeperThanItsAdmissionAllows() {
    var view = new QueueView(spec("parent", "a"), Said.volcano(), 6, true);

    assertThat(VolcanoFidelity.of(view, ALL, false).inexact())
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.note()).contains("is 6 levels deep and this Volcano allows 5"));
  }

  @Test
  void saysNothingOfWhatIsNotSaid() {
    var inner =
        new QueueView(spec("order", QueueOrder.Fair, "fenced", false), Said.volcano(), 1, false);
    var other =
        new QueueView(
            spec(
                "state", QueueState.Open,
                "fidelity", FidelityPolicy.Strict,
                "drift", DriftPolicy.Report),
            Said.volcano(),
            1,
            true);

    assertThat(VolcanoFidelity.of(inner, ALL, false).entries()).isEmpty();
    assertThat(VolcanoFidelity.of(other, ALL, false).entries()).isEmpty();
  }

  @Test
  void whoMaySubmitIsKeptByAdmissionPoliciesWhereTheyAreInstalled() {
    var all =
        new Submitters(
            List.of("a"),
            List.of(new ServiceAccountReference("a", "b")),
            List.of("c"),
            List.of("d"));
    var view = new QueueView(spec("submitters", all), Said.volcano(), 1, true);

    assertThat(VolcanoFidelity.of(view, ALL, true).entries())
        .extracting(FidelityEntry::field, FidelityEntry::level)
        .containsExactly(
            tuple("submitters.namespaces", Exact),
            tuple("submitters.serviceAccounts", Approximated),
            tuple("submitters.users", Approximated),
            tuple("submitters.groups", Approximated));
  }

  @Test
  void tellsInTheOrderOfTheSpec() {
    var view =
        new QueueView(
            spec("state", QueueState.Hold, "max", amounts("cpu:1"), "weight", 1, "parent", "a"),
            Said.volcano(),
            2,
            true);

    assertThat(VolcanoFidelity.of(view, ALL, false).entries())
        .extracting(FidelityEntry::field)
        .containsExactly("parent", "max", "weight", "state");
    assertThat(VolcanoFidelity.of(view, ALL, false).inexact())
        .extracting(FidelityEntry::field)
        .containsExactly("weight");
  }

  private static BatchQueueSpec said(PreemptionPolicy policy) {
    return spec("preemption", policy);
  }

  private static BatchQueueSpec by(String field, Object who) {
    return spec("submitters", record(Submitters.class, field, List.of(who)));
  }
}
