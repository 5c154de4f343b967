package dev.millwright.e2e.queues;

import dev.millwright.e2e.queues.RealScheduler.Told;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * What a story is told with.
 *
 * @param scheduler that it is told of
 * @param stage on which
 */
record Story(RealScheduler scheduler, Stage stage) {
  /** How long something is looked at that shall not change. */
  static final Duration WHILE = Duration.ofSeconds(8);

  /** Begins with an empty cluster; skipped where the scheduler is not there. */
  static Story on(RealScheduler scheduler, Stage stage) {
    stage.clear(scheduler);
    return new Story(scheduler, stage);
  }

  /** A queue below the root with this further spec, in YAML. */
  void top(String name, String... spec) {
    String more = spec.length == 0 ? "" : ", " + String.join(", ", spec);
    queues().create(name, "backend: " + scheduler.backEnd() + more);
  }

  /** A queue below another one. */
  void below(String parent, String name, String... spec) {
    String more = spec.length == 0 ? "" : ", " + String.join(", ", spec);
    queues().create(name, "parent: " + parent + more);
  }

  String guaranteed(int pods) {
    return "guaranteed: " + room().amounts(pods);
  }

  String max(int pods) {
    return "max: " + room().amounts(pods);
  }

  /** A change of one amount, in JSON. */
  String change(String field, int pods) {
    return "{\"%s\": {\"cpu\": \"%s\"}}".formatted(field, room().cpu(pods));
  }

  /** Sends work to a queue that takes it. */
  String submit(String queue, int pods) {
    return work().submit(scheduler, queue, queues().place(queue), pods);
  }

  /** Waits until so many pods of a batch run. */
  Duration awaitRunning(String batch, int pods) {
    return work()
        .awaitNumber(pods + " pods of " + batch, () -> work().running(batch), n -> n == pods);
  }

  Work.Seen watch(String batch) {
    return Work.watch(WHILE, () -> work().running(batch));
  }

  /** What the scheduler says of a queue. */
  Told told(String queue) {
    return Objects.requireNonNull(told().get(queue), () -> scheduler + " has no queue " + queue);
  }

  Map<String, Told> told() {
    return scheduler.told(stage.client());
  }

  /** In thousandths of a CPU. */
  long milli(int pods) {
    return pods * room().slotMilli();
  }

  void seconds(String what, Duration time) {
    stage.measured().seconds(scheduler, what, time);
  }

  void pods(String what, int pods) {
    stage.measured().figure(scheduler, what, pods, "pods");
  }

  Queues queues() {
    return stage.queues();
  }

  Work work() {
    return stage.work();
  }

  Applications applications() {
    return stage.applications();
  }

  Room room() {
    return stage.room();
  }
}
