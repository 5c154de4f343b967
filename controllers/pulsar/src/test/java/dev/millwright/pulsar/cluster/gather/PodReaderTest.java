package dev.millwright.pulsar.cluster.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodReaderTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{phase: Running, conditions: [{type: Ready, status: 'True'}]} | true | none | none",
        "{conditions: [{type: PodScheduled, status: 'False', reason: Unschedulable, message: no"
            + " node}]} | false | Unschedulable | no node",
        "{containerStatuses: [{name: a, image: a, imageID: a, ready: false, restartCount: 0, state:"
            + " {waiting: {reason: ContainerCreating}}}]} | false | none | none",
        "{containerStatuses: [{name: a, image: a, imageID: a, ready: false, restartCount: 0, state:"
            + " {waiting: {reason: ImagePullBackOff, message: not found}}}]} | false |"
            + " ImagePullBackOff | not found",
        "{containerStatuses: [{name: a, image: a, imageID: a, ready: false, restartCount: 3, state:"
            + " {waiting: {reason: CrashLoopBackOff, message: back-off}}, lastState: {terminated:"
            + " {exitCode: 1, reason: Error, message: InvalidCookieException}}}]} | false |"
            + " CrashLoopBackOff | the container ended with exit code 1 (Error):"
            + " InvalidCookieException",
        "{initContainerStatuses: [{name: a, image: a, imageID: a, ready: false, restartCount: 0,"
            + " state: {terminated: {exitCode: 137, reason: OOMKilled}}}]} | false | OOMKilled |"
            + " the container ended with exit code 137 (OOMKilled); read its log",
      })
  void findsWhatKeepsAPodFromRunning(String status, boolean ready, String reason, String message) {
    ObservedPod pod = PodReader.read(pod("", status));
    assertThat(pod.ready()).isEqualTo(ready);
    if (reason.equals("none")) {
      assertThat(pod.trouble()).isNull();
    } else {
      assertThat(pod.trouble()).isEqualTo(new Trouble(reason, message));
    }
  }

  @ParameterizedTest
  @CsvSource({"'', true", "'deletionTimestamp: \"2026-01-01T00:00:00Z\",', false"})
  void countsAStoppingPodAsNotReady(String deletion, boolean ready) {
    ObservedPod pod =
        PodReader.read(pod(deletion, "{conditions: [{type: Ready, status: 'True'}]}"));
    assertThat(pod.ready()).isEqualTo(ready);
    assertThat(pod.owner()).isEqualTo("c-broker");
    assertThat(pod.component()).isEqualTo("broker");
    assertThat(pod.revision()).isEqualTo("r1");
  }

  private static Pod pod(String deletion, String status) {
    return Serialization.unmarshal(
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: c-broker-0, uid: u, resourceVersion: '7', %s
          labels: {app.kubernetes.io/component: broker, controller-revision-hash: r1},
          ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: c-broker, uid: s}]}
        status: %s
        """
            .formatted(deletion, status),
        Pod.class);
  }
}
