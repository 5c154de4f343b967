package dev.millwright.spark.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.spark.desired.gang.QueueBackEnd;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueStatusTextTest {
  private static final String ENFORCED =
      "conditions: [{type: Enforced, status: 'True', observedGeneration: 3, reason: R, message: m}]";

  @Test
  void readsWhatAQueueLetsIn() {
    assertThat(
            read(
                ENFORCED
                    + ", placement: {backend: Volcano, schedulerName: volcano, queue: a,"
                    + " priorityClassName: high, gang: false}, ceiling: {cpu: 40, memory: 64Gi}"))
        .isEqualTo(
            new ObservedQueue.Enforced(
                QueueBackEnd.VOLCANO,
                "volcano",
                "a",
                "high",
                false,
                Map.of("cpu", new Quantity("40"), "memory", new Quantity("64Gi"))));
    assertThat(
            read(
                ENFORCED
                    + ", placement: {backend: YuniKorn, schedulerName: yunikorn, queue: root.a}"))
        .isEqualTo(
            new ObservedQueue.Enforced(
                QueueBackEnd.YUNIKORN, "yunikorn", "root.a", null, true, Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing of Enforced | conditions: []
          nothing of Enforced | conditions: [{type: Ready, status: 'True', observedGeneration: 3}]
          older spec          | conditions: [{type: Enforced, status: 'True', observedGeneration: 2}]
          older spec          | conditions: [{type: Enforced, status: 'True'}]
          R: m                | conditions: [{type: Enforced, status: 'False', observedGeneration: 3, reason: R, message: m}]
          R: m                | conditions: [{type: Enforced, status: Unknown, observedGeneration: 3, reason: R, message: m}]
          scheduler "null"    | %s, placement: {backend: Volcano, queue: q}
          queue "null"        | %s, placement: {backend: Volcano, schedulerName: s}
          "null"              | %s, placement: {}
          takes no work       | %s
          """)
  void reliesOnNothingElse(String why, String status) {
    assertThat(read(status.replace("%s", ENFORCED)))
        .isInstanceOfSatisfying(
            ObservedQueue.NotEnforced.class, held -> assertThat(held.why()).contains(why));
  }

  @Test
  void knowsABackEndThatNothingCanBeLaunchedInto() {
    assertThat(read(ENFORCED + ", placement: {backend: Kueue, schedulerName: s, queue: q}"))
        .isEqualTo(new ObservedQueue.Unsupported("Kueue"));
  }

  /** They hold for what runs, though the queue takes no work now. */
  @Test
  void readsLimitsWhateverElseItSays() {
    assertThat(limits("applicationLimits: [{queue: team, max: 3}, {queue: org, max: 10}]"))
        .containsExactly(new ApplicationLimit("team", 3), new ApplicationLimit("org", 10));
    assertThat(limits("applicationLimits: [{queue: team}, {max: 3}, 7]")).isEmpty();
    assertThat(limits("applicationLimits: no")).isEmpty();
    assertThat(limits(ENFORCED)).isEmpty();
  }

  private static ObservedQueue read(String status) {
    return QueueStatusText.read(queue(status));
  }

  private static List<ApplicationLimit> limits(String status) {
    return QueueStatusText.limits(queue(status));
  }

  private static GenericKubernetesResource queue(String status) {
    String yaml =
        """
        apiVersion: queues.millwright.dev/v1alpha1
        kind: BatchQueue
        metadata: {name: q, generation: 3}
        status: {%s}
        """
            .formatted(status);
    return new KubernetesSerialization().unmarshal(yaml, GenericKubernetesResource.class);
  }
}
