package dev.millwright.queues.volcano.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueObject;
import dev.millwright.queues.volcano.desired.QueueObject.Action;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.observe.LiveQueue.State;
import dev.millwright.queues.volcano.observe.Readback;
import dev.millwright.queues.volcano.plan.Plan;
import dev.millwright.queues.volcano.plan.Planner;
import dev.millwright.queues.volcano.plan.Situation;
import dev.millwright.queues.volcano.plan.Step;
import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a real API server, with Volcano's kinds and no Volcano. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VolcanoClientTest {
  private static final String QUEUES = "scheduling.volcano.sh/v1beta1";
  private static final String COMMANDS = "bus.volcano.sh/v1alpha1";

  private final KubernetesClient admin = KubeApi.shared().client();
  private final VolcanoPort volcano = new VolcanoClient(admin, "batch", "default");

  @BeforeAll
  void install() {
    new VolcanoKinds(admin).install();
  }

  @AfterEach
  void deleteAll() {
    admin.genericKubernetesResources(QUEUES, "Queue").delete();
    admin.genericKubernetesResources(COMMANDS, "Command").inNamespace("default").delete();
  }

  @AfterAll
  void close() {
    admin.close();
  }

  @Test
  void whatIsMadeIsReadBackAsItShallBe() {
    QueueSpec spec = spec("root", 4);
    LiveQueue made = volcano.create("team", spec);

    assertThat(made.spec()).isEqualTo(spec);
    assertThat(made.isOf("batch")).isTrue();
    assertThat(volcano.queues()).containsExactly(made);
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    volcano.create("team", spec("root", 4));

    assertThatThrownBy(() -> volcano.create("team", spec("root", 1)))
        .isInstanceOf(KubernetesClientException.class);
  }

  @Test
  void aChangeLeavesStatusAndWhatIsNotOurs() {
    LiveQueue made = volcano.create("team", spec("root", 4));
    edit("team", "{\"spec\": {\"dequeueStrategy\": \"fifo\"}}");
    open("team");
    LiveQueue changed = volcano.change(made, spec("org", 2));

    assertThat(changed.spec()).isEqualTo(spec("org", 2));
    assertThat(changed.state()).isEqualTo(State.Open);
    assertThat(field("team", "dequeueStrategy")).isEqualTo("fifo");
  }

  @Test
  void aChangeTakesOutWhatSomebodyElseWrote() {
    volcano.create("team", spec("root", 4));
    edit("team", "{\"spec\": {\"capability\": {\"cpu\": 1, \"pods\": 3}, \"weight\": 9}}");
    edit("team", "{\"spec\": {\"guarantee\": {\"resource\": {\"cpu\": 1}}}}");
    LiveQueue edited = volcano.queues().getFirst();
    LiveQueue changed = volcano.change(edited, spec("root", 4));

    assertThat(edited.spec()).isNotEqualTo(spec("root", 4));
    assertThat(changed.spec()).isEqualTo(spec("root", 4));
  }

  @Test
  void aQueueThatWasMadeAnewIsNotChanged() {
    LiveQueue former = volcano.create("team", spec("root", 4));
    resource("team").delete();
    volcano.create("team", spec("root", 5));

    assertThatThrownBy(() -> volcano.change(former, spec("root", 6)))
        .isInstanceOf(KubernetesClientException.class);
    assertThatThrownBy(() -> volcano.change(former, spec("root", 0)))
        .isInstanceOf(KubernetesClientException.class);
    assertThat(volcano.queues().getFirst().spec()).isEqualTo(spec("root", 5));
  }

  @Test
  void onlyTheVeryQueueIsDeleted() {
    LiveQueue former = volcano.create("team", spec("root", 4));
    resource("team").delete();
    LiveQueue latter = volcano.create("team", spec("root", 5));
    volcano.delete(former);
    assertThat(volcano.queues()).containsExactly(latter);

    edit("team", "{\"metadata\": {\"labels\": {\"app.kubernetes.io/managed-by\": \"me\"}}}");
    volcano.delete(latter);
    assertThat(volcano.queues()).hasSize(1);
  }

  @Test
  void aQueueThatIsGoneIsDeletedAlready() {
    LiveQueue made = volcano.create("team", spec("root", 4));
    volcano.delete(made);
    volcano.delete(made);

    assertThat(volcano.queues()).isEmpty();
  }

  @Test
  void commandsAreMadeForTheQueue() {
    LiveQueue made = volcano.create("team", spec("root", 4));
    volcano.command(made, Action.CloseQueue);
    volcano.command(made, Action.CloseQueue);

    assertThat(
            admin
                .genericKubernetesResources(COMMANDS, "Command")
                .inNamespace("default")
                .list()
                .getItems())
        .hasSize(2)
        .allSatisfy(
            command -> {
              assertThat(command.getAdditionalProperties()).containsEntry("action", "CloseQueue");
              assertThat(command.<String>get("target", "uid")).isEqualTo(made.uid());
            });
  }

  @Test
  void readsTheSchedulersConfiguration() {
    admin
        .resource("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: conf}\ndata: {a: text}\n")
        .inNamespace("default")
        .serverSideApply();

    assertThat(volcano.configuration("default", "conf", "a")).isEqualTo("text");
    assertThat(volcano.configuration("default", "conf", "b")).isNull();
    assertThat(volcano.configuration("default", "none", "a")).isNull();
  }

  @Test
  void aPlanLeadsThereWhereverItIsCutOff() {
    List<WantedQueue> before =
        List.of(wanted("a", "root", 4), wanted("b", "a", 3), wanted("c", "root", 1));
    List<WantedQueue> after =
        List.of(wanted("c", "root", 5), wanted("a", "c", 4), wanted("b", "a", 4));
    reach(before, 99);
    for (int steps = 1; steps > 0; ) {
      steps = reach(after, 1);
    }

    assertThat(volcano.queues().stream().map(LiveQueue::name)).containsExactly("a", "b", "c");
    volcano.queues().forEach(queue -> open(queue.name()));
    for (WantedQueue queue : after) {
      LiveQueue live =
          volcano.queues().stream()
              .filter(one -> one.name().equals(queue.name()))
              .findAny()
              .orElse(null);
      assertThat(Readback.of(queue, live, "batch")).isInstanceOf(Readback.Enforced.class);
    }
  }

  @Test
  void aStepThatIsRefusedEndsTheRun() {
    volcano.create("a", spec("root", 1));
    List<WantedQueue> wanted = List.of(wanted("a", "root", 1), wanted("b", "a", 1));
    Plan plan = Planner.plan(situation(List.of(), wanted));

    assertThat(StepRunner.run(volcano, List.of(), plan.steps()))
        .satisfies(
            progress -> {
              assertThat(progress.done()).isZero();
              assertThat(progress.failed()).isEqualTo(plan.steps().getFirst());
              assertThat(progress.failure()).isNotNull();
            });
  }

  /** Does at most so many steps, and says how many. */
  private int reach(List<WantedQueue> wanted, int most) {
    List<LiveQueue> live = volcano.queues();
    Plan plan = Planner.plan(situation(live, wanted));
    assertThat(plan.blocked()).isEmpty();
    List<Step> steps = plan.steps().subList(0, Math.min(most, plan.steps().size()));
    assertThat(StepRunner.run(volcano, live, steps).failed()).isNull();
    return steps.size();
  }

  private static Situation situation(List<LiveQueue> live, List<WantedQueue> wanted) {
    return new Situation("batch", live, wanted, Set.of(), Map.of(), 5);
  }

  private void open(String name) {
    GenericKubernetesResource queue = resource(name).get();
    queue.setAdditionalProperty("status", Map.of("state", "Open"));
    admin.resource(queue).updateStatus();
  }

  private void edit(String name, String patch) {
    resource(name).patch(PatchContext.of(PatchType.JSON_MERGE), patch);
  }

  private Object field(String name, String field) {
    return resource(name).get().get("spec", field);
  }

  private Resource<GenericKubernetesResource> resource(String name) {
    return admin.genericKubernetesResources(QUEUES, QueueObject.KIND).withName(name);
  }

  private static WantedQueue wanted(String name, String parent, int cpus) {
    return new WantedQueue(name, spec(parent, cpus), false);
  }

  private static QueueSpec spec(String parent, int cpus) {
    return new QueueSpec(
        parent, 1, Amounts.NONE, QueueSpec.share(amounts(cpus * 1000)), Amounts.NONE, true, 1000);
  }

  private static Amounts amounts(int milliCpus) {
    return Amounts.of(Map.of("cpu", new Quantity(milliCpus + "m")));
  }
}
