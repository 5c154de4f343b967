package dev.millwright.queues.backend.yunikorn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.WaitingWorkload;
import dev.millwright.queues.yunikorn.client.LiveApplication;
import dev.millwright.queues.yunikorn.client.RejectedApplication;
import dev.millwright.queues.yunikorn.observe.Rejection;
import dev.millwright.queues.yunikorn.observe.WaitingApplication;
import dev.millwright.queues.yunikorn.observe.WaitingApplication.Reason;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingWorkTest {

  @Test
  void whatWasRejectedLastHasItsPlaceBesideWhatWaits() {
    List<WaitingApplication> waiting =
        IntStream.rangeClosed(1, 12).mapToObj(WaitingWorkTest::waiting).toList();
    List<Rejection> rejected =
        IntStream.rangeClosed(3, 7).mapToObj(WaitingWorkTest::rejected).toList();

    assertThat(WaitingWork.of(waiting, rejected))
        .extracting(WaitingWorkload::name)
        .containsExactly("w1", "w2", "w3", "w4", "r5", "w5", "r6", "w6", "r7", "w7");
    assertThat(WaitingWork.of(List.of(), rejected)).hasSize(3);
    assertThat(WaitingWork.of(waiting, List.of())).hasSize(10);
  }

  @Test
  void whatIsToldOfOneThatWasRejected() {
    assertThat(WaitingWork.of(List.of(), List.of(rejected(5))))
        .containsExactly(
            new WaitingWorkload(
                "Application", "team", "r5", "RejectedByAcl", "1970-01-01T00:00:05Z"));
  }

  private static WaitingApplication waiting(int second) {
    var application =
        new LiveApplication(
            "w" + second, "team", "Accepted", nanos(second), new TreeMap<>(), null, 0, 0);
    return new WaitingApplication(application, Reason.QuotaFull);
  }

  private static Rejection rejected(int second) {
    var application =
        new RejectedApplication(
            "r" + second, "", "zoe", List.of(), "", nanos(second), nanos(second));
    return new Rejection(application, "team", "root.team", Reason.RejectedByAcl);
  }

  private static long nanos(int second) {
    return TimeUnit.SECONDS.toNanos(second);
  }
}
