package dev.millwright.queues.backend.kueue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueBackend;
import dev.millwright.queues.Written;
import dev.millwright.queues.backend.KueueFeatures;
import dev.millwright.queues.backend.TellsUsage.Usage;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.kueue.desired.WantedObjects;
import dev.millwright.queues.kueue.object.Fields;
import dev.millwright.queues.kueue.object.KueueKind;
import dev.millwright.queues.kueue.object.KueueObject;
import dev.millwright.queues.kueue.object.ObjectKey;
import dev.millwright.queues.kueue.observe.LiveObject;
import dev.millwright.queues.kueue.observe.Workload;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.QueueNode;
import dev.millwright.queues.tree.Solver;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObservedKueueTest {
  /** Six CPUs are kept for three works, of which two run; two wait. */
  private static final Map<String, Object> BUSY =
      Map.of(
          "pendingWorkloads",
          2,
          "reservingWorkloads",
          3,
          "admittedWorkloads",
          2,
          "flavorsReservation",
          List.of(
              Map.of(
                  "name",
                  "default-flavor",
                  "resources",
                  List.of(Map.of("name", "cpu", "total", "6", "borrowed", "2")))));

  private final QueueBackend backEnd =
      Written.backEnd("kueue", "kueue: {namespaces: [team]}, capacity: {cpu: 20, memory: 1Gi}");
  private final Wanted wanted =
      wanted(
          Written.queue("org", "guaranteed: {cpu: 5}, max: {cpu: 10}"),
          Written.queue("busy", "parent: org, guaranteed: {cpu: 4}"),
          Written.queue("idle", "guaranteed: {cpu: 1}"));

  @Test
  void tellsUsageOfAQueueAndOfAllAboveIt() {
    ObservedKueue observed = observed(List.of(waiting("one", "2026-05-01T10:00:00Z")), true);

    for (String queue : List.of("busy", "org")) {
      Usage usage = observed.usage(queue);
      assertThat(Objects.requireNonNull(usage.usage()).used())
          .containsEntry("cpu", new Quantity("6"));
      assertThat(Objects.requireNonNull(usage.usage()).headroom())
          .as("to the max of org")
          .containsEntry("cpu", new Quantity("4"));
      assertThat(Objects.requireNonNull(usage.applications()).running()).isEqualTo(2);
      assertThat(Objects.requireNonNull(usage.applications()).pending()).isEqualTo(3);
      assertThat(usage.waiting())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.kind() + " " + one.namespace() + "/" + one.name())
                    .isEqualTo("Job team/one");
                assertThat(one.reason()).isEqualTo("ParentFull");
              });
    }
    assertThat(Objects.requireNonNull(observed.usage("busy").usage()).borrowed())
        .containsEntry("cpu", new Quantity("2"));
    assertThat(Objects.requireNonNull(observed.usage("org").usage()).borrowed())
        .containsEntry("cpu", new Quantity("1"));
    assertThat(observed.usage("idle").usage()).isNotNull();
    assertThat(observed.usage("nobody")).isEqualTo(Usage.UNKNOWN);
  }

  @Test
  void tellsTenThatWaitedLongest() {
    List<Workload> many =
        IntStream.range(0, 14)
            .mapToObj(i -> waiting("w" + i, "2026-05-01T10:00:%02dZ".formatted(59 - i)))
            .toList();

    assertThat(observed(many, true).usage("busy").waiting())
        .hasSize(10)
        .first()
        .satisfies(one -> assertThat(one.name()).isEqualTo("w13"));
  }

  @Test
  void namesHoldersAndCountsThoseItDidNotRead() {
    ObservedKueue observed = observed(List.of(waiting("one", "2026-05-01T10:00:00Z")), true);

    assertThat(observed.holders("org"))
        .containsExactly("4 workloads of ClusterQueue busy", "Job team/one");
    assertThat(observed.holders("idle")).isEmpty();
    assertThat(observed.holders("nobody")).isEmpty();
  }

  @Test
  void lacksNothingUntilMoreIsGuaranteedThanThereIsOrNobodyCanSubmit() {
    assertThat(observed(List.of(), true).lacks(wanted)).isEmpty();
    Wanted more = wanted(Written.queue("all", "guaranteed: {memory: 2Gi}"));
    assertThat(observed(List.of(), true).lacks(more))
        .singleElement()
        .asString()
        .contains("capacity memory 1024Mi", "2048Mi");

    Wanted closed =
        new Wanted(
            "kueue",
            Written.backEnd("kueue", "kueue: {}").getSpec(),
            wanted.tree(),
            wanted.specs(),
            Set.of());
    var noDoors =
        new ObservedKueue(
            "kueue",
            Objects.requireNonNull(closed.settings().kueue()),
            new LinkedHashMap<>(),
            List.of(),
            Set.of("team"),
            false,
            new KueueFeatures(true, true));
    assertThat(noDoors.lacks(closed))
        .singleElement()
        .asString()
        .contains("No LocalQueue leads to busy, idle");
  }

  @Test
  void makesTheFlavorOnlyWhereItIsOursToMake() {
    assertThat(observed(List.of(), false).plan(wanted).steps()).isEmpty();
    assertThat(observed(List.of(), true).plan(wanted).steps())
        .singleElement()
        .satisfies(step -> assertThat(step.queue()).isEqualTo("root.kueue"));
    assertThat(
            observed(List.of(), true).plan(wanted.keeping(Map.of("root.kueue", "refused"))).steps())
        .as("not again and again")
        .isEmpty();
  }

  private Wanted wanted(BatchQueue... queues) {
    var specs = new TreeMap<String, BatchQueueSpec>();
    for (BatchQueue queue : queues) {
      specs.put(queue.getMetadata().getName(), queue.getSpec());
    }
    return new Wanted(
        "kueue",
        backEnd.getSpec(),
        Solver.solve(List.of(queues).stream().map(QueueNode::of).toList()),
        specs,
        Set.of());
  }

  private ObservedKueue observed(List<Workload> workloads, boolean lacksFlavor) {
    SequencedMap<ObjectKey, LiveObject> live = new LinkedHashMap<>();
    for (KueueObject object :
        WantedObjects.of(
            "kueue",
            Objects.requireNonNull(backEnd.getSpec().kueue()),
            Amounts.of(backEnd.getSpec().capacity()),
            wanted.tree(),
            wanted.specs())) {
      boolean busy =
          object.key().kind() == KueueKind.CLUSTER_QUEUE && object.key().name().equals("busy");
      live.put(
          object.key(),
          new LiveObject(
              object.key(),
              "uid-" + object.key(),
              1,
              "kueue",
              false,
              object.spec(),
              Fields.of(busy ? BUSY : null)));
    }
    return new ObservedKueue(
        "kueue",
        Objects.requireNonNull(backEnd.getSpec().kueue()),
        live,
        workloads,
        Set.of("team"),
        lacksFlavor,
        new KueueFeatures(true, true));
  }

  private static Workload waiting(String name, String since) {
    return new Workload(
        "team",
        ObjectKey.localQueue("team", "busy"),
        "Job",
        name,
        since,
        false,
        true,
        "WaitingForQuota",
        "",
        Amounts.NONE);
  }
}
