package dev.millwright.queues.volcano.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.QueueUsage;
import dev.millwright.queues.volcano.observe.PodGroup.Workload;
import dev.millwright.queues.volcano.observe.Waiting.Reason;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queue {@code org} has {@code a}, which may use 10 CPUs of its 20, and {@code b} with 4 kept. */
class WaitingTest {
  private static final String QUEUES =
      """
      metadata: {name: root}
      spec: {weight: 1}
      status: {state: Open, allocated: {cpu: 100}}
      ---
      metadata: {name: org}
      spec: {parent: root, capability: {cpu: 20, memory: 0}, deserved: {cpu: 10}}
      status: {state: Open, allocated: {cpu: 9, pods: 12}}
      ---
      metadata: {name: a}
      spec: {parent: org, capability: {cpu: 10}, deserved: {cpu: 2}}
      status: {state: Open, allocated: {cpu: 7}}
      ---
      metadata: {name: b}
      spec: {parent: org, deserved: {cpu: 4}, guarantee: {resource: {cpu: 4}}}
      status: {state: Open, allocated: {cpu: 2}}
      """;

  private static final String GROUP =
      """
      metadata:
        namespace: jobs
        name: nightly
        creationTimestamp: "2026-01-01T00:00:00Z"
        ownerReferences:
        - {apiVersion: v1, kind: ConfigMap, name: other, uid: "1"}
        - {apiVersion: x/v1, kind: SparkApplication, name: report, uid: "2", controller: true}
      spec: {queue: a, minMember: 3, minResources: {cpu: 2, memory: 8Gi}}
      status: {phase: Pending}
      """;

  private static String said(String reason, String message) {
    return GROUP.replace(
        "{phase: Pending}",
        "{phase: Inqueue, conditions: [{type: Unschedulable, status: \"True\", reason: %s, message:"
                .formatted(reason)
            + " \"%s\"}]}".formatted(message));
  }

  static Stream<Arguments> cases() {
    return Stream.of(room(), states(), pods()).flatMap(rows -> rows);
  }

  private static Stream<Arguments> room() {
    return Stream.of(
        row(
            "room enough",
            QUEUES,
            GROUP,
            Reason.NoNode,
            "the cluster is asked for more than it has"),
        row(
            "own limit",
            QUEUES,
            GROUP.replace("cpu: 2,", "cpu: 4,"),
            Reason.QuotaFull,
            "queue a uses 7 of 10 cpu, and this asks for 4"),
        row(
            "limit above",
            QUEUES.replace("cpu: 9,", "cpu: 19,"),
            GROUP,
            Reason.ParentFull,
            "queue org uses 19 of 20 cpu, and this asks for 2"),
        row(
            "the rest is kept for others",
            QUEUES.replace("{cpu: 20,", "{cpu: 12,"),
            GROUP,
            Reason.ParentFull,
            "queue a uses 7 of 8 cpu, and this asks for 2"));
  }

  private static Stream<Arguments> states() {
    return Stream.of(
        row(
            "closed",
            QUEUES.replace("Open, allocated: {cpu: 7", "Closed, allocated: {cpu: 7"),
            GROUP,
            Reason.Held,
            "queue a is in state Closed"),
        row(
            "not open yet",
            QUEUES.replace("state: Open, allocated: {cpu: 7", "allocated: {cpu: 7"),
            GROUP,
            Reason.Held,
            "queue a is not open yet"),
        row(
            "no such queue",
            QUEUES,
            GROUP.replace("queue: a", "queue: x"),
            Reason.Held,
            "there is no queue x: create it"));
  }

  private static Stream<Arguments> pods() {
    return Stream.of(
        row(
            "no pods yet",
            QUEUES,
            GROUP.replace("Pending", "Inqueue"),
            Reason.GangIncomplete,
            "it was let in, and its pods are yet to be made"),
        row(
            "too few pods",
            QUEUES,
            said("NotEnoughResources", "2/2 tasks in gang unschedulable: pod group is not ready"),
            Reason.GangIncomplete,
            "2 of at least 3 pods are there"),
        row(
            "too few pods, in older words",
            QUEUES,
            said("NotEnoughTasks", "Not enough valid tasks"),
            Reason.GangIncomplete,
            "Not enough valid tasks"),
        row(
            "no node",
            QUEUES,
            said("NotEnoughResources", "3/3 tasks in gang unschedulable: 2 Insufficient memory"),
            Reason.NoNode,
            "Volcano says: 3/3 tasks in gang unschedulable: 2 Insufficient memory"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysWhy(String name, String queues, String group, Reason reason, String message) {
    assertThat(Waiting.of(Written.group(group), Written.tree(queues)))
        .extracting(Waiting::reason, Waiting::message)
        .containsExactly(reason, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Running", "Unknown", "Completed"})
  void whatHasStartedDoesNotWait(String phase) {
    PodGroup group = Written.group(GROUP.replace("Pending", phase));

    assertThat(Waiting.of(group, Written.tree(QUEUES))).isNull();
  }

  @Test
  void namesWhatPeopleKnow() {
    assertThat(Written.group(GROUP).workload())
        .isEqualTo(new Workload("SparkApplication", "report"));
    assertThat(Written.group(GROUP.replace("controller: true", "controller: false")).workload())
        .isEqualTo(new Workload("PodGroup", "nightly"));
    assertThat(Written.group("metadata: {name: x}\nspec: {}\n").queue()).isEqualTo("default");
  }

  @Test
  void aPodGroupInAQueueWithQueuesBelowStopsTheScheduler() {
    LiveTree tree = Written.tree(QUEUES);
    PodGroup inner = Written.group(GROUP.replace("queue: a", "queue: org"));
    PodGroup root = Written.group(GROUP.replace("queue: a", "queue: root"));

    assertThat(InnerPodGroup.of(List.of(Written.group(GROUP), inner, root), tree, true))
        .extracting(InnerPodGroup::group)
        .containsExactly(inner, root);
    assertThat(InnerPodGroup.of(List.of(inner), tree, false)).isEmpty();
    assertThat(InnerPodGroup.of(List.of(inner), tree, true).getFirst().message())
        .isEqualTo(
            "PodGroup jobs/nightly names queue org, which has queues below it, and as long as it"
                + " does Volcano places nothing in the whole cluster: delete it, and make it anew"
                + " in a queue that has none below");
  }

  @Test
  void tellsWhatQueuesHaveAndWant() {
    LiveTree tree = Written.tree(QUEUES);
    var usages =
        new Usages(
            tree,
            List.of(Written.group(GROUP), Written.group(GROUP.replace("Pending", "Running"))));

    assertThat(usages.of(Written.of(tree, "a")))
        .isEqualTo(
            new QueueUsage(
                amounts("cpu", "7"),
                amounts("cpu", "2", "memory", "8192Mi"),
                amounts("cpu", "3"),
                amounts("cpu", "5")));
    assertThat(usages.of(Written.of(tree, "org")))
        .isEqualTo(
            new QueueUsage(
                amounts("cpu", "9", "pods", "12"),
                amounts("cpu", "2", "memory", "8192Mi"),
                amounts("cpu", "11"),
                amounts()));
  }

  @Test
  void headroomIsTheLeastOnTheWayUp() {
    LiveTree tree = Written.tree(QUEUES.replace("cpu: 9,", "cpu: 19,"));

    assertThat(new Usages(tree, List.of()).of(Written.of(tree, "a")).headroom())
        .isEqualTo(amounts("cpu", "1"));
  }

  private static Arguments row(
      String name, String queues, String group, Reason reason, String message) {
    return Arguments.of(name, queues, group, reason, message);
  }

  private static Map<String, Quantity> amounts(String... words) {
    var amounts = new TreeMap<String, Quantity>();
    for (int i = 0; i < words.length; i += 2) {
      amounts.put(words[i], new Quantity(words[i + 1]));
    }
    return amounts;
  }
}
