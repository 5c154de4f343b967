package dev.millwright.e2e.queues;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Queues that all want more than there is, while their work ends by chance and new work comes. */
final class FairLoad {
  private static final int WAITING = 12;
  private static final int ENDED_AT_ONCE = 2;

  private final Story story;
  private final Work work;
  private final List<String> queues;
  private final Random random = new Random(7);

  FairLoad(Story story, String... queues) {
    this.story = story;
    this.work = story.work();
    this.queues = List.of(queues);
  }

  /** Until so many pods run; each queue asks for all of it. */
  void fill(int slots) {
    queues.forEach(queue -> story.submit(queue, slots + WAITING));
    work.awaitNumber("the cluster is full", this::running, n -> n == slots);
  }

  /** Until a queue has its part: who came first may have all, and gives back what is won back. */
  Duration settle(String queue, double share) {
    int pods = (int) Math.round(share * running());
    return work.awaitNumber(
        queue + " has its part", () -> work.runningIn(queue), n -> Math.abs(n - pods) <= 1);
  }

  private int running() {
    return queues.stream().mapToInt(work::runningIn).sum();
  }

  double share(String queue) {
    return (double) work.runningIn(queue) / running();
  }

  /** Mean share of a queue meanwhile. */
  double churn(String queue, Duration time) {
    Instant until = Instant.now().plus(time);
    var of = new AtomicInteger();
    var all = new AtomicInteger();
    await()
        .atMost(time.plusMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              int mine = work.runningIn(queue);
              of.addAndGet(mine);
              all.addAndGet(running());
              endSome();
              return Instant.now().isAfter(until);
            });
    return (double) of.get() / all.get();
  }

  private void endSome() {
    List<Pod> running = new ArrayList<>();
    for (String queue : queues) {
      List<Pod> pods = work.ofQueue(queue);
      pods.stream().filter(Work::runs).forEach(running::add);
      int waiting = (int) pods.stream().filter(pod -> !Work.runs(pod)).count();
      if (waiting < WAITING) {
        story.submit(queue, WAITING - waiting);
      }
    }
    Collections.shuffle(running, random);
    running.stream().limit(ENDED_AT_ONCE).forEach(work::end);
  }
}
