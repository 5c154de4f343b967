package dev.millwright.queues.backend;

import static dev.millwright.api.queues.FidelityLevel.Approximated;
import static dev.millwright.api.queues.FidelityLevel.Exact;
import static dev.millwright.api.queues.FidelityLevel.Unsupported;
import static dev.millwright.queues.backend.Said.amounts;
import static dev.millwright.queues.backend.Said.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.FidelityLevel;
import dev.millwright.api.queues.GangDefaults;
import dev.millwright.api.queues.PreemptionPolicy;
import dev.millwright.api.queues.QueueLimit;
import dev.millwright.api.queues.QueueOrder;
import dev.millwright.api.queues.QueueState;
import dev.millwright.api.queues.ServiceAccountReference;
import dev.millwright.api.queues.Submitters;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KueueFidelityTest {
  private static final KueueFeatures SHIPPED = new KueueFeatures(false, false);
  private static final KueueFeatures ALL = new KueueFeatures(true, true);

  @ParameterizedTest
  @MethodSource({"quantities", "scheduling", "gangs", "people", "submitters", "states"})
  void tells(
      String field, FidelityLevel level, String note, KueueFeatures features, BatchQueueSpec spec) {
    assertThat(ledger(spec, features, true).entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.field()).isEqualTo(field);
              assertThat(entry.level()).isEqualTo(level);
              assertThat(String.valueOf(entry.note())).contains(note);
            });
  }

  private static Stream<Arguments> quantities() {
    return Stream.of(
        arguments("parent", Exact, "", SHIPPED, spec("parent", "org")),
        arguments("reserved", Exact, "lendingLimit", SHIPPED, spec("reserved", amounts("cpu:1"))),
        arguments(
            "reserved",
            Unsupported,
            "how much memory and pods there is",
            ALL,
            spec("reserved", amounts("pods:1,memory:1,cpu:1"))),
        arguments(
            "guaranteed", Exact, "nominalQuota", SHIPPED, spec("guaranteed", amounts("cpu:1"))),
        arguments(
            "guaranteed",
            Unsupported,
            "set it in capacity",
            SHIPPED,
            spec("guaranteed", amounts("memory:1"))),
        arguments("max", Exact, "borrowingLimit", SHIPPED, spec("max", amounts("memory:0"))),
        arguments("weight", Exact, "fairSharing.weight", ALL, spec("weight", 3)),
        arguments("weight", Unsupported, "no fairSharing", SHIPPED, spec("weight", 3)));
  }

  private static Stream<Arguments> scheduling() {
    return Stream.of(
        arguments("priority", Unsupported, "priority class", ALL, spec("priority", 5)),
        arguments("order", Exact, "BestEffortFIFO", SHIPPED, spec("order", QueueOrder.Fifo)),
        arguments("order", Exact, "StrictFIFO", SHIPPED, spec("order", QueueOrder.Strict)),
        arguments("order", Approximated, "namespaces", ALL, spec("order", QueueOrder.Fair)),
        arguments(
            "order",
            Unsupported,
            "no admissionFairSharing",
            SHIPPED,
            spec("order", QueueOrder.Fair)),
        arguments("preemption", Exact, "", SHIPPED, spec("preemption", PreemptionPolicy.Reclaim)),
        arguments(
            "preemption",
            Approximated,
            "protects nobody",
            SHIPPED,
            spec("preemption", PreemptionPolicy.Never)),
        arguments(
            "preemption",
            Approximated,
            "protects nobody",
            SHIPPED,
            spec("preemption", PreemptionPolicy.LowerPriority)),
        arguments("fenced", Exact, "reclaimWithinCohort", SHIPPED, spec("fenced", true)));
  }

  private static Stream<Arguments> gangs() {
    return Stream.of(
        arguments(
            "gang.enabled", Exact, "together", ALL, spec("gang", new GangDefaults(true, null))),
        arguments(
            "gang.enabled",
            Approximated,
            "whatever is said",
            ALL,
            spec("gang", new GangDefaults(false, null))),
        arguments(
            "gang.timeout",
            Approximated,
            "waitForPodsReady",
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
            Unsupported,
            "does not count",
            ALL,
            spec("maxRunningApplications", 1)));
  }

  private static Stream<Arguments> submitters() {
    return Stream.of(
        arguments(
            "submitters.namespaces",
            Exact,
            "namespaceSelector",
            ALL,
            spec("submitters", new Submitters(List.of("a"), null, null, null))),
        arguments(
            "submitters.serviceAccounts",
            Approximated,
            "all of their namespaces",
            ALL,
            spec(
                "submitters",
                new Submitters(null, List.of(new ServiceAccountReference("a", "b")), null, null))),
        arguments(
            "submitters.users",
            Unsupported,
            "namespaces only",
            ALL,
            spec("submitters", new Submitters(null, null, List.of("a"), null))),
        arguments(
            "submitters.groups",
            Unsupported,
            "namespaces only",
            ALL,
            spec("submitters", new Submitters(null, null, null, List.of("a")))));
  }

  private static Stream<Arguments> states() {
    return Stream.of(
        arguments("priorityClassName", Exact, "", ALL, spec("priorityClassName", "high")),
        arguments("state", Approximated, "not turned away", ALL, spec("state", QueueState.Hold)),
        arguments(
            "state",
            Approximated,
            "what waits is not started",
            ALL,
            spec("state", QueueState.Drain)));
  }

  @Test
  void saysNothingOfWhatNobodyAskedFor() {
    assertThat(ledger(spec("state", QueueState.Open, "fenced", false), SHIPPED, true).entries())
        .isEmpty();
  }

  @Test
  void aFenceAroundSeveralQueuesIsOneAroundEach() {
    assertThat(ledger(spec("fenced", true), ALL, false).entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.level()).isEqualTo(Approximated);
              assertThat(entry.note()).contains("from each other");
            });
  }

  private static FidelityLedger ledger(BatchQueueSpec spec, KueueFeatures features, boolean leaf) {
    return KueueFidelity.of(
        new QueueView(spec, Said.withCapacity(Said.kueue()), leaf ? 2 : 1, leaf), features);
  }
}
