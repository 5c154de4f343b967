package dev.millwright.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.backend.BackEndFailedException;
import dev.millwright.testkit.kubernetes.Kstatus;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a Volcano, or its configuration, does not take, on a real API server. */
class VolcanoRefusalTest {
  private final QueueScene scene = new QueueScene();

  @AfterEach
  void clear() {
    scene.close();
  }

  @Test
  void aContradictionAndAStrictRefusalStopNobodyElse() {
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "guaranteed: {cpu: 4}");
    scene.queue("greedy", "parent: org, guaranteed: {cpu: 40}");
    scene.queue("exact", "fidelity: Strict, maxRunningApplications: 3, max: {cpu: 1}");
    scene.queue("below-exact", "parent: exact");
    scene.queue("sound", "max: {cpu: 2}");
    scene.start();
    scene.awaitEnforced("sound");
    scene.await("org", "Enforced", "False/ChildrenOverGuaranteed");
    scene.await("exact", "Accepted", "False/NotExact");
    scene.await("below-exact", "Accepted", "False/ParentRefused");
    assertThat(scene.message("org", "Accepted"))
        .contains("root.org: guaranteed cpu 4")
        .contains("40");
    assertThat(scene.message("exact", "Accepted"))
        .contains("spec.maxRunningApplications is Approximated");
    assertThat(scene.volcano().queue("org")).isNull();
    assertThat(scene.volcano().queue("exact")).isNull();
    assertThat(Kstatus.of(scene.object("exact").get())).isEqualTo(Kstatus.FAILED);

    scene.patch("exact", "{\"maxRunningApplications\": null}");
    scene.awaitEnforced("exact", "below-exact");
  }

  @Test
  void whatWasCarriedStaysWhileItsNewSpecIsRefused() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("team", "guaranteed: {example.com/gpu: 4}");
    scene.awaitEnforced("team");
    scene.patch("team", "{\"max\": {\"example.com/gpu\": 1}}");
    scene.await("team", "Enforced", "False/GuaranteedOverMax");
    assertThat(spec("team").get("deserved")).isEqualTo(Map.of("example.com/gpu", "4"));
    assertThat(spec("team")).doesNotContainKey("capability");
  }

  @Test
  void aStepThatIsRefusedStopsNobodyElse() {
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("refused", "max: {cpu: 2}");
    scene.queue("below", "parent: refused");
    scene.queue("sound", "max: {cpu: 2}");
    scene.awaitEnforced("sound");
    scene.await("refused", "Enforced", "False/RefusedByBackEnd");
    assertThat(scene.message("refused", "Enforced")).contains("the test takes no such name");
    scene.await("below", "Enforced", "False/ParentRefused");
  }

  @Test
  void oneBackEndThatFailsStopsNoOther() {
    scene.start(
        scene.shipped(),
        client ->
            backEnd -> {
              if (backEnd.getMetadata().getName().equals("broken")) {
                throw new BackEndFailedException("Nobody is there.", null);
              }
              return new KnownBackEnds(client).of(backEnd);
            });
    scene.backEnd("broken", "volcano: {}");
    scene.backEnd("volcano", "volcano: {}, default: true");
    scene.queue("sound", "max: {cpu: 2}");
    scene.queue("waits", "backend: broken");
    scene.awaitEnforced("sound");
    scene.await("waits", "Enforced", "Unknown/BackEndFailed");
    assertThat(scene.message("waits", "Enforced")).isEqualTo("Nobody is there. It is tried again.");
    scene.awaitBackEnd("broken", "Ready", "False/Unreachable");
  }

  @Test
  void saysWhatTheSchedulersConfigurationLacks() {
    scene.configure(
        "actions: \"enqueue, allocate\"\ntiers: [{plugins: [{name: gang}, {name: proportion}]}]");
    scene.start();
    scene.backEnd("volcano", "volcano: {}");
    scene.queue("org", "guaranteed: {cpu: 2}");
    scene.queue("leaf", "parent: org");
    scene.awaitEnforced("leaf");
    scene.awaitBackEnd("volcano", "Ready", "False/ConfigurationLacks");
    assertThat(scene.message("leaf", "Enforced")).contains("Not to the letter: parent");
  }

  @Test
  void saysWhatTheConfigurationLacksOfWhatTheBackEndSays() {
    scene.start();
    scene.backEnd("volcano", "volcano: {nodeSort: BinPacking, networkTopology: true}");
    scene.awaitBackEnd("volcano", "Ready", "False/ConfigurationLacks");
    assertThat(scene.backEnd("volcano").get().getStatus().toString())
        .contains("add binpack")
        .contains("plugin network-topology-aware is not on");
    scene.queue("team", "max: {cpu: 2}");
    scene.awaitEnforced("team");
  }

  private Map<String, Object> spec(String queue) {
    return PlayedVolcano.spec(Objects.requireNonNull(scene.volcano().queue(queue)));
  }
}
