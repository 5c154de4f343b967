package dev.millwright.queues.volcano.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.observe.Readback.Differs;
import dev.millwright.queues.volcano.observe.Readback.Enforced;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadbackTest {
  private static final String QUEUE =
      """
      apiVersion: scheduling.volcano.sh/v1beta1
      kind: Queue
      metadata:
        name: team
        uid: 11-22
        generation: 7
        resourceVersion: "4711"
        labels: {app.kubernetes.io/managed-by: millwright-queues}
        annotations: {queues.millwright.dev/backend: batch}
      spec:
        parent: org
        weight: 2
        reclaimable: false
        priority: 1000
        dequeueStrategy: traverse
        capability: {cpu: 40, memory: 1Ti}
        deserved: {cpu: 1500m}
        guarantee: {resource: {cpu: "1"}}
      status:
        state: Open
        allocated: {cpu: 250m, pods: "3"}
      """;

  private static final WantedQueue WANTED =
      new WantedQueue("team", Written.queue(QUEUE).spec(), false);

  @Test
  void whatIsAsItShallBeIsEnforced() {
    assertThat(Readback.of(WANTED, Written.queue(QUEUE), "batch"))
        .isEqualTo(new Enforced("11-22/7"));
  }

  @Test
  void otherWaysToWriteAnAmountAreNoDifference() {
    assertThat(read("1500m", "1.5", WANTED)).isEqualTo(new Enforced("11-22/7"));
    assertThat(read("1Ti", "1024Gi", WANTED)).isEqualTo(new Enforced("11-22/7"));
  }

  @Test
  void whatTheSchedulerWritesChangesNoRevision() {
    String later = QUEUE.replace("4711", "4712").replace("250m", "3");

    assertThat(Readback.of(WANTED, Written.queue(later), "batch"))
        .isEqualTo(new Enforced("11-22/7"));
  }

  static Stream<Arguments> drifts() {
    return Stream.of(
        Arguments.of("parent: org", "parent: root", "parent is root instead of org"),
        Arguments.of("  parent: org\n", "", "parent is root instead of org"),
        Arguments.of("weight: 2", "weight: 1", "weight is 1 instead of 2"),
        Arguments.of("  weight: 2\n", "", "weight is 1 instead of 2"),
        Arguments.of(
            "reclaimable: false", "reclaimable: true", "reclaimable is true instead of false"),
        Arguments.of("priority: 1000", "priority: 0", "priority is 0 instead of 1000"),
        Arguments.of("cpu: 40", "cpu: 41", "capability cpu is 41 instead of 40"),
        Arguments.of("cpu: 40, ", "", "capability cpu is unset instead of 40"),
        Arguments.of(
            "{cpu: 1500m}", "{cpu: 1500m, pods: 3}", "deserved pods is 3 instead of unset"),
        Arguments.of("cpu: \"1\"", "cpu: 2m", "guarantee cpu is 2m instead of 1"),
        Arguments.of("state: Open", "state: Closing", "state is Closing instead of Open"),
        Arguments.of("state: Open", "state: Unknown", "state is Unknown instead of Open"),
        Arguments.of(
            "  state: Open\n",
            "",
            "state is not said yet, which is for Volcano's controller to do"),
        Arguments.of("batch}", "other}", "Volcano's Queue team is not ours"),
        Arguments.of("by: millwright-queues", "by: Helm", "Volcano's Queue team is not ours"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("drifts")
  void saysWhatIsOtherwise(String from, String to, String difference) {
    assertThat(read(from, to, WANTED))
        .isInstanceOfSatisfying(
            Differs.class,
            differs -> assertThat(differs.differences()).containsExactly(difference));
  }

  @Test
  void aQueueThatClosesTakesNoWorkAlready() {
    var held = new WantedQueue("team", WANTED.spec(), true);

    assertThat(read("state: Open", "state: Closing", held)).isInstanceOf(Enforced.class);
    assertThat(read("state: Open", "state: Closed", held)).isInstanceOf(Enforced.class);
    assertThat(read("state: Open", "state: Open", held)).isInstanceOf(Differs.class);
  }

  @Test
  void aQueueThatIsGoneIsNotEnforced() {
    assertThat(Readback.of(WANTED, null, "batch")).isInstanceOf(Differs.class);
  }

  private static Readback read(String from, String to, WantedQueue wanted) {
    assertThat(QUEUE).contains(from);
    return Readback.of(wanted, Written.queue(QUEUE.replace(from, to)), "batch");
  }
}
