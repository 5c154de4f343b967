package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.QueueDirectory;
import dev.millwright.testkit.kubernetes.ShippedAdmission;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the shipped policies stop, with what the controller wrote for them, on a real API server:
 * each kind of work, each fault, each back end, in the same words. Objects are sent as a dry run,
 * which is judged as any other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueAdmissionTest {

  /** By the first letter of a queue. */
  private static final Map<String, String> BACK_ENDS = Map.of("v", "volcano", "y", "yunikorn");

  private static final String SUBMITTERS =
      "submitters: {namespaces: [team-a], serviceAccounts: [{namespace: team-b, name: spark}],"
          + " users: [alice], groups: [devs]}";

  private final QueueScene scene = new QueueScene();
  private final PlayedYuniKorn yuniKorn = new PlayedYuniKorn(scene);
  private final ShippedAdmission policies = new ShippedAdmission(scene.admin());

  @BeforeAll
  void fill() {
    KubernetesClient admin = scene.admin();
    Sender.allow(admin);
    namespaces(admin);
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.backEnd("yunikorn", yuniKorn.settings());
    queues("v", "backend: volcano");
    queues("y", "backend: yunikorn");
    scene.queue("refused-by-volcano", "backend: volcano");
    scene.awaitEnforced("vorg", "vteam", "vopen", "vheld", "vdrained");
    yuniKorn.awaitEnforced("yorg", "yteam", "yopen", "yheld", "ydrained", "ylisted");
    scene.await("vwrong", "Accepted", "False/GuaranteedOverMax");
    for (String first : List.of("v", "y")) {
      scene.await().until(() -> queues(first).contains("\n%steam open ".formatted(first)));
      scene.await().until(() -> !judge("pod", first + "nosuch", "bob", "team-c/spark").isEmpty());
    }
    scene.await().until(() -> !judge("podgroup", "vnosuch", "bob", "team-c/spark").isEmpty());
    scene.await().until(() -> !judge("spark", "vorg", "bob", "team-c/spark").isEmpty());
  }

  private static void namespaces(KubernetesClient admin) {
    for (String namespace : List.of("team-a", "team-b", "team-c")) {
      admin
          .resource(
              new NamespaceBuilder().withNewMetadata().withName(namespace).endMetadata().build())
          .serverSideApply();
      for (String account : List.of("default", "spark", "other")) {
        admin
            .resource(
                new ServiceAccountBuilder()
                    .withNewMetadata()
                    .withNamespace(namespace)
                    .withName(account)
                    .endMetadata()
                    .build())
            .serverSideApply();
      }
    }
  }

  private void queues(String first, String backEnd) {
    scene.queue(first + "org", backEnd);
    scene.queue(first + "team", "parent: %sorg, %s".formatted(first, SUBMITTERS));
    scene.queue(first + "open", "parent: %sorg".formatted(first));
    scene.queue(first + "held", "parent: %sorg, state: Hold".formatted(first));
    scene.queue(first + "drained", "parent: %sorg, state: Drain".formatted(first));
    scene.queue(
        first + "wrong", backEnd + ", guaranteed: {example.com/gpu: 4}, max: {example.com/gpu: 2}");
    scene.queue(first + "listed", backEnd + ", submitters: {users: [alice]}");
  }

  @AfterAll
  void close() {
    policies.close();
    scene.admin().rbac().clusterRoleBindings().withName(Sender.TESTERS).delete();
    yuniKorn.close();
    scene.close();
  }

  private String queues(String first) {
    String name = "millwright-queues-of-" + BACK_ENDS.get(first);
    QueueDirectory found =
        scene
            .admin()
            .resources(QueueDirectory.class)
            .inNamespace("millwright-system")
            .withName(name)
            .get();
    return found == null ? "" : found.getSpec().data().getOrDefault("queues", "");
  }

  static Stream<Arguments> states() {
    var rows = new ArrayList<Arguments>();
    for (String kind : List.of("pod v", "pod y", "podgroup v", "job v")) {
      String first = kind.substring(kind.length() - 1);
      String what = kind.substring(0, kind.length() - 2);
      rows.add(row(what, first + "org", "queue QUEUE has queues below it and takes no work"));
      rows.add(row(what, first + "held", "queue QUEUE is held and takes no new work: wait"));
      rows.add(row(what, first + "drained", "queue QUEUE is drained and takes no new work"));
      rows.add(row(what, first + "wrong", "queue QUEUE is refused and not in its scheduler"));
      rows.add(row(what, first + "nosuch", "there is no queue QUEUE in this scheduler: correct"));
      rows.add(row(what, first + "team", "queue QUEUE lets in none of namespace team-c,"));
      rows.add(row(what, first + "open", ""));
    }
    rows.add(row("pod", "refused-by-volcano", "queue QUEUE is not in its scheduler yet"));
    rows.add(row("podgroup", "root", "queue QUEUE has queues below it"));
    rows.add(row("podgroup", "vopen-open", "there is no queue QUEUE"));
    rows.add(row("spark", "vorg", "queue QUEUE has queues below it and takes no work itself"));
    rows.add(row("spark", "yorg", "queue QUEUE has queues below it and takes no work itself"));
    rows.add(row("spark", "vteam", "queue QUEUE lets in none of namespace team-c and service"));
    rows.add(row("spark", "yteam", "queue QUEUE lets in none of namespace team-c and service"));
    // These it waits for, and says so in its status.
    Stream.of("vheld", "yheld", "vdrained", "vwrong", "nosuch", "vopen", "yopen")
        .forEach(queue -> rows.add(row("spark", queue, "")));
    return rows.stream();
  }

  private static Arguments row(String kind, String queue, String said) {
    return Arguments.of(kind, queue, said);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("states")
  void stopsWorkOfAQueueThatDoesNotTakeIt(String kind, String queue, String said) {
    String words = judge(kind, queue, "bob", "team-c/default");
    if (said.isEmpty()) {
      assertThat(words).isEmpty();
    } else {
      assertThat(words).contains(said.replace("QUEUE", named(kind, queue)));
    }
  }

  static Stream<Arguments> people() {
    var rows = new ArrayList<Arguments>();
    for (String kind : List.of("pod v", "pod y", "podgroup v", "job v", "spark v", "spark y")) {
      boolean spark = kind.startsWith("spark");
      boolean pod = kind.startsWith("pod ");
      String team = kind.substring(kind.length() - 1) + "team";
      String what = kind.substring(0, kind.length() - 2);
      rows.add(Arguments.of(what, team, "bob", "team-a/default", true));
      rows.add(Arguments.of(what, team, "bob", "team-b/spark", true));
      rows.add(Arguments.of(what, team, "bob", "team-b/other", !pod && !spark));
      rows.add(Arguments.of(what, team, "bob", "team-c/spark", false));
      // Whoever makes an application does not make its pods.
      rows.add(Arguments.of(what, team, "alice", "team-c/spark", !spark));
      rows.add(Arguments.of(what, team, "carol devs", "team-c/spark", !spark));
      rows.add(
          Arguments.of(
              what,
              team,
              "system:serviceaccount:kube-system:job-controller",
              "team-c/spark",
              false));
    }
    String volcano =
        "system:serviceaccount:volcano-system:any system:serviceaccounts:volcano-system";
    rows.add(Arguments.of("podgroup", "vteam", volcano, "team-c/spark", true));
    rows.add(Arguments.of("pod", "vteam", volcano, "team-c/spark", true));
    rows.add(Arguments.of("job", "vteam", volcano, "team-c/spark", false));
    String placeholders = "system:serviceaccount:yunikorn:any system:serviceaccounts:yunikorn";
    rows.add(Arguments.of("pod", "yteam", placeholders, "team-c/default", true));
    // Whom YuniKorn can name itself it keeps out itself, where a controller makes the pod.
    rows.add(Arguments.of("pod", "ylisted", "alice", "team-c/default", true));
    rows.add(Arguments.of("pod", "ylisted", "bob", "team-c/default", false));
    rows.add(Arguments.of("pod", "ylisted", "system:serviceaccount:a:b", "team-c/default", true));
    return rows.stream();
  }

  @ParameterizedTest(name = "{0} {1} by {2} as {3}")
  @MethodSource("people")
  void stopsWhomAQueueDoesNotLetIn(
      String kind, String queue, String user, String account, boolean letIn) {
    String words = judge(kind, queue, user, account);
    if (letIn) {
      assertThat(words).isEmpty();
    } else {
      assertThat(words)
          .contains("queue %s lets in none of namespace".formatted(named(kind, queue)));
    }
  }

  @Test
  void leavesAloneWhatIsNotSentToAQueue() {
    assertThat(Sender.send("bob", SentWork.pod("team-c/default", "volcano", "", ""))).isEmpty();
    assertThat(Sender.send("bob", SentWork.pod("team-c/default", "yunikorn", "", ""))).isEmpty();
    String elsewhere = "annotations: {scheduling.volcano.sh/queue-name: vorg}";
    assertThat(
            Sender.send("bob", SentWork.pod("team-c/default", "default-scheduler", elsewhere, "")))
        .isEmpty();
  }

  @Test
  void aPodOfAGroupIsInTheQueueOfThat() {
    String grouped =
        "annotations: {scheduling.volcano.sh/queue-name: vorg, scheduling.k8s.io/group-name: g}";
    assertThat(Sender.send("bob", SentWork.pod("team-c/default", "volcano", grouped, "")))
        .isEmpty();
  }

  @Test
  void whatRunsInAHeldQueueGoesOn() {
    String held = "annotations: {yunikorn.apache.org/queue: root.yorg.yheld}";
    String driver = "ownerReferences: [{apiVersion: v1, kind: Pod, name: d, uid: u}]";
    assertThat(Sender.send("bob", SentWork.pod("team-c/default", "yunikorn", held, "")))
        .contains("is held");
    assertThat(Sender.send("bob", SentWork.pod("team-c/default", "yunikorn", held, driver)))
        .isEmpty();
  }

  @Test
  void readsAQueueAsYuniKornDoes() {
    String label = "labels: {yunikorn.apache.org/queue: root.yorg.nosuch}";
    String old = "labels: {queue: ROOT.Yorg}";
    String bare = "labels: {queue: yopen}";
    String elsewhere = "annotations: {yunikorn.apache.org/queue: root.other.yopen}";
    assertThat(Sender.send("bob", SentWork.pod("team-c/default", "yunikorn", label, "")))
        .contains("there is no queue root.yorg.nosuch");
    assertThat(Sender.send("bob", SentWork.pod("team-c/default", "yunikorn", old, "")))
        .contains("queue ROOT.Yorg has queues below it");
    assertThat(Sender.send("bob", SentWork.pod("team-c/default", "yunikorn", bare, "")))
        .as("below the root there is none")
        .contains("there is no queue yopen");
    assertThat(Sender.send("bob", SentWork.pod("team-c/default", "yunikorn", elsewhere, "")))
        .contains("there is no queue root.other.yopen");
  }

  @Test
  void aPodGroupMayNotBeMovedIntoSuchAQueueAndIsFreeOtherwise() {
    scene.volcano().podGroup("moved", "vopen");
    try (KubernetesClient bob = Sender.client("bob")) {
      var group = scene.volcano().podGroup("moved").get();
      group.setAdditionalProperty("spec", Map.of("queue", "vorg"));
      assertThat(Sender.refusal(() -> bob.resource(group).dryRun().update()))
          .contains("has queues below");
      group.setAdditionalProperty("spec", Map.of("queue", "vopen", "minMember", 4));
      assertThat(Sender.refusal(() -> bob.resource(group).dryRun().update())).isEmpty();
    } finally {
      scene.volcano().deletePodGroup("moved");
    }
  }

  @Test
  void whatTheyHoldIsToldToTheLetter() {
    assertThat(scene.object("yteam").get().getStatus().fidelity())
        .filteredOn(entry -> entry.field().equals("submitters.namespaces"))
        .singleElement()
        .hasToString(
            "FidelityEntry[field=submitters.namespaces, level=Exact, note=by admission policies]");
    scene
        .await()
        .untilAsserted(
            () -> {
              yuniKorn.act();
              assertThat(yuniKorn.document())
                  .as("whom an access list cannot name is left to the policies")
                  .contains("      - name: \"yteam\"\n        submitacl: \"*\"\n");
            });
  }

  /** What the API server says against it; empty where it takes it. */
  private String judge(String kind, String queue, String user, String account) {
    String namespace = account.replaceFirst("/.*", "");
    String annotations =
        queue.startsWith("y")
            ? "annotations: {yunikorn.apache.org/queue: %s}".formatted(named(kind, queue))
            : "annotations: {scheduling.volcano.sh/queue-name: %s}".formatted(queue);
    return Sender.send(
        user,
        switch (kind) {
          case "pod" ->
              SentWork.pod(
                  account,
                  BACK_ENDS.getOrDefault(queue.substring(0, 1), "volcano"),
                  annotations,
                  "");
          case "podgroup" ->
              SentWork.volcano("scheduling.volcano.sh/v1beta1", "PodGroup", namespace, queue);
          case "job" -> SentWork.volcano("batch.volcano.sh/v1alpha1", "Job", namespace, queue);
          default -> SentWork.spark(account, queue);
        });
  }

  private static String named(String kind, String queue) {
    if (!kind.equals("pod") || !queue.startsWith("y")) {
      return queue;
    }
    boolean top = List.of("yorg", "ywrong", "ylisted", "ynosuch").contains(queue);
    return top ? "root." + queue : "root.yorg." + queue;
  }
}
