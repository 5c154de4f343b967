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
import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.FidelityLevel;
import dev.millwright.api.queues.GangDefaults;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.api.queues.QueueBackendSpec;
import dev.millwright.api.queues.QueueLimit;
import dev.millwright.api.queues.QueueOrder;
import dev.millwright.api.queues.QueueState;
import dev.millwright.api.queues.ServiceAccountReference;
import dev.millwright.api.queues.Submitters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YuniKornFidelityTest {
  private static final QueueBackendSpec ON = Said.yuniKorn();
  private static final QueueBackendSpec OFF = Said.yuniKorn("preemption", false);

  static Stream<Arguments> fields() {
    return Stream.of(amountRows(), scheduling(), people()).flatMap(rows -> rows);
  }

  private static Stream<Arguments> amountRows() {
    Object one = amounts("cpu:1");
    Object device = amounts("deviceclass/gpu:1");
    return Stream.of(
        arguments("parent", Exact, "", ON, spec("parent", "a")),
        arguments("reserved", Unsupported, "say guaranteed", ON, spec("reserved", one)),
        arguments("guaranteed", Exact, "", ON, spec("guaranteed", one)),
        arguments("guaranteed", Approximated, "preemption is", OFF, spec("guaranteed", one)),
        arguments("guaranteed", Unsupported, "device", ON, spec("guaranteed", device)),
        arguments("max", Exact, "", ON, spec("max", amounts("cpu:0,memory:1"))),
        arguments("max", Approximated, "0 of everything", ON, spec("max", amounts("cpu:0"))),
        arguments("max", Unsupported, "device", ON, spec("max", device)),
        arguments("weight", Unsupported, "set capacity", ON, spec("weight", 1)),
        arguments("weight", Approximated, "", Said.withCapacity(ON), spec("weight", 1)));
  }

  private static Stream<Arguments> scheduling() {
    return Stream.of(
        arguments("priority", Approximated, "priority.offset", ON, spec("priority", -5)),
        arguments("order", Exact, "", ON, spec("order", QueueOrder.Fifo)),
        arguments("order", Approximated, "fifo", ON, spec("order", QueueOrder.Strict)),
        arguments("preemption", Exact, "", ON, said(PreemptionPolicy.Reclaim)),
        arguments("preemption", Unsupported, "false", OFF, said(PreemptionPolicy.Reclaim)),
        arguments("preemption", Approximated, "Never", ON, said(PreemptionPolicy.LowerPriority)),
        arguments("preemption", Exact, "disabled", ON, said(PreemptionPolicy.Never)),
        arguments("fenced", Exact, "fence", ON, spec("fenced", true)),
        arguments("fenced", Exact, "at all", OFF, spec("fenced", true)),
        arguments("gang.enabled", Exact, "", ON, gang(new GangDefaults(true, null))),
        arguments("gang.timeout", Exact, "placeholder", ON, gang(new GangDefaults(null, "5m"))));
  }

  private static Stream<Arguments> people() {
    return Stream.of(
        arguments("limits", Exact, "", ON, limit(List.of("system:a@b#c/d"), null, "cpu:1")),
        arguments("limits", Unsupported, "for 1a:", ON, limit(List.of("1a"), null, "cpu:1")),
        arguments("limits", Unsupported, "for a@b:", ON, limit(null, List.of("a@b"), "cpu:1")),
        arguments("limits", Unsupported, "0 of every", ON, limit(List.of("a"), null, "cpu:0")),
        arguments("limits", Unsupported, "names one", ON, limit(null, List.of("*"), "cpu:1")),
        arguments("limits", Exact, "", ON, limit(List.of("*"), List.of("a"), "cpu:1")),
        arguments("maxRunningApplications", Exact, "", ON, spec("maxRunningApplications", 1)),
        arguments("submitters.namespaces", Unsupported, "lists", ON, by("namespaces", "a")),
        arguments("submitters.users", Exact, "", ON, by("users", "a@b.example")),
        arguments("submitters.users", Unsupported, "oidc:a", ON, by("users", "oidc:a")),
        arguments("submitters.users", Unsupported, "a/b", ON, by("users", "a/b")),
        arguments("submitters.groups", Exact, "", ON, by("groups", "a")),
        arguments("submitters.groups", Unsupported, "a.b", ON, by("groups", "a.b")),
        arguments("submitters.groups", Unsupported, "a b", ON, by("groups", "a b")),
        arguments(
            "submitters.serviceAccounts",
            Unsupported,
            "colons",
            ON,
            by("serviceAccounts", new ServiceAccountReference("a", "b"))),
        arguments("priorityClassName", Exact, "", ON, spec("priorityClassName", "low")),
        arguments("state", Approximated, "still started", ON, spec("state", QueueState.Hold)),
        arguments("state", Exact, "drains", ON, spec("state", QueueState.Drain)));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("fields")
  void tells(
      String field,
      FidelityLevel level,
      String note,
      QueueBackendSpec backEnd,
      BatchQueueSpec spec) {
    assertThat(YuniKornFidelity.of(new QueueView(spec, backEnd, 2, true), false).entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.field()).isEqualTo(field);
              assertThat(entry.level()).isEqualTo(level);
              assertThat(Objects.requireNonNullElse(entry.note(), "")).contains(note);
            });
  }

  @Test
  void leavesToAdmissionPoliciesWhomItsListsCannotName() {
    var mixed =
        spec("submitters", new Submitters(List.of("a"), null, List.of("oidc:a"), List.of("b")));
    var plain = by("users", "a");

    assertThat(YuniKornFidelity.of(new QueueView(mixed, ON, 1, true), true).entries())
        .extracting(FidelityEntry::field, FidelityEntry::level)
        .containsExactly(
            tuple("submitters.namespaces", Exact),
            tuple("submitters.users", Approximated),
            tuple("submitters.groups", Approximated));
    assertThat(YuniKornFidelity.of(new QueueView(plain, ON, 1, true), true).inexact()).isEmpty();
  }

  /** Nothing would start there, so it is told even where gangs are only the default. */
  @Test
  void knowsThatAFairQueueRefusesGangs() {
    var gangs = spec("order", QueueOrder.Fair);
    var none = spec("order", QueueOrder.Fair, "gang", new GangDefaults(false, null));

    assertThat(YuniKornFidelity.of(new QueueView(gangs, ON, 1, true), false).inexact())
        .extracting(FidelityEntry::field)
        .containsExactly("gang.enabled");
    assertThat(YuniKornFidelity.of(new QueueView(none, ON, 1, true), false).inexact()).isEmpty();
    assertThat(YuniKornFidelity.of(new QueueView(gangs, ON, 1, false), false).entries()).isEmpty();
  }

  @Test
  void hasOneSettingForFenceAndProtection() {
    var both = spec("preemption", PreemptionPolicy.Never, "fenced", true);

    assertThat(YuniKornFidelity.of(new QueueView(both, ON, 1, true), false).inexact())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.field()).isEqualTo("fenced");
              assertThat(entry.note()).contains("preemption Never takes it");
            });
  }

  private static BatchQueueSpec said(PreemptionPolicy policy) {
    return spec("preemption", policy);
  }

  private static BatchQueueSpec gang(GangDefaults gang) {
    return spec("gang", gang);
  }

  private static BatchQueueSpec limit(
      @Nullable List<String> users, @Nullable List<String> groups, String max) {
    return spec("limits", List.of(new QueueLimit(users, groups, amounts(max), null)));
  }

  private static BatchQueueSpec by(String field, Object who) {
    return spec("submitters", record(Submitters.class, field, List.of(who)));
  }
}
