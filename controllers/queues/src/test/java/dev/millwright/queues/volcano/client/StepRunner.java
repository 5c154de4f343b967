package dev.millwright.queues.volcano.client;

import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.plan.Step;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plays the loop: does the steps of a plan, one after the other, up to the first that fails. */
final class StepRunner {
  private final VolcanoPort volcano;
  private final Map<String, LiveQueue> queues = new HashMap<>();

  private StepRunner(VolcanoPort volcano, Collection<LiveQueue> live) {
    this.volcano = volcano;
    live.forEach(queue -> queues.put(queue.name(), queue));
  }

  /**
   * How far it came.
   *
   * @param done number of steps that were done
   * @param failed the step that was not; null where all were
   * @param failure why; null where all were
   */
  record Progress(int done, @Nullable Step failed, @Nullable KubernetesClientException failure) {}

  /**
   * Does them.
   *
   * @param volcano in which
   * @param live the Queues from which they were planned
   */
  static Progress run(VolcanoPort volcano, Collection<LiveQueue> live, List<Step> steps) {
    var runner = new StepRunner(volcano, live);
    int done = 0;
    for (Step step : steps) {
      try {
        runner.run(step);
      } catch (KubernetesClientException e) {
        return new Progress(done, step, e);
      }
      done++;
    }
    return new Progress(done, null, null);
  }

  private void run(Step step) {
    switch (step) {
      case Step.Create create ->
          queues.put(create.queue(), volcano.create(create.queue(), create.spec()));
      case Step.Update update ->
          queues.put(update.queue(), volcano.change(there(update), update.after()));
      case Step.Delete delete -> volcano.delete(there(delete));
      case Step.Command command -> volcano.command(there(command), command.action());
    }
  }

  private LiveQueue there(Step step) {
    LiveQueue queue = queues.get(step.queue());
    if (queue == null) {
      throw new IllegalArgumentException("The plan changes a Queue that is not there: " + step);
    }
    return queue;
  }
}
