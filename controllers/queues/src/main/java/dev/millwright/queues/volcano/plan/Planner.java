package dev.millwright.queues.volcano.plan;

import dev.millwright.queues.volcano.desired.QueueObject.Action;
import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.observe.LiveQueue.State;
import dev.millwright.queues.volcano.plan.Blocked.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Plans the way from the Queues there are to those there shall be. A plan may be cut off anywhere
 * and made anew from what is there then: steps that were done are not in it any more.
 *
 * <p>A Queue that cannot become what it shall be stays as it is, and the rest is planned around it.
 * So that nothing is moved in vain, the way is looked for again without it, until a way is found
 * that leads all the others to their end.
 */
public final class Planner {
  private final Situation situation;
  private final SequencedMap<String, WantedQueue> wanted = new LinkedHashMap<>();
  private final Map<String, LiveQueue> live = new HashMap<>();
  private final Map<String, Blocked> blocked = new TreeMap<>();

  private Planner(Situation situation) {
    this.situation = situation;
    situation.wanted().forEach(queue -> wanted.put(queue.name(), queue));
    situation.live().forEach(queue -> live.put(queue.name(), queue));
  }

  /** The plan; without steps where all is as it shall be. */
  public static Plan plan(Situation situation) {
    return new Planner(situation).plan();
  }

  private Plan plan() {
    for (WantedQueue queue : situation.wanted()) {
      LiveQueue taken = live.get(queue.name());
      if (taken != null && !taken.isOf(situation.backend())) {
        block(nameTaken(taken));
      }
    }
    Way way = way();
    while (!way.blocked().isEmpty()) {
      way.blocked().forEach(this::block);
      way = way();
    }
    var steps = new ArrayList<>(way.steps());
    steps.addAll(commands());
    return new Plan(steps, List.copyOf(blocked.values()));
  }

  private Way way() {
    var goals = new LinkedHashMap<String, WantedQueue>();
    wanted.forEach(
        (name, queue) -> {
          if (!blocked.containsKey(name)) {
            goals.put(name, queue);
          }
        });
    Set<String> gone =
        situation.live().stream()
            .filter(queue -> queue.isOf(situation.backend()))
            .map(LiveQueue::name)
            .filter(name -> !wanted.containsKey(name) && !situation.kept().contains(name))
            .filter(name -> !blocked.containsKey(name))
            .collect(Collectors.toSet());
    return Way.find(situation, goals, gone);
  }

  /** Those below are closed first, so that they stay closed when what is above is opened again. */
  private List<Step> commands() {
    var close = new ArrayList<Step>();
    var open = new ArrayList<Step>();
    wanted.forEach(
        (name, queue) -> {
          LiveQueue now = live.get(name);
          if (now == null ? blocked.containsKey(name) : !now.isOf(situation.backend())) {
            return;
          }
          State state = now == null ? State.Unsaid : now.state();
          boolean closed = state == State.Closed || state == State.Closing;
          if (queue.closed() && !closed) {
            close.addFirst(new Step.Command(name, Action.CloseQueue));
          } else if (!queue.closed() && (closed || state == State.Unknown)) {
            open.add(new Step.Command(name, Action.OpenQueue));
          }
        });
    close.addAll(open);
    return close;
  }

  private void block(Blocked one) {
    blocked.putIfAbsent(one.queue(), one);
  }

  private Blocked nameTaken(LiveQueue queue) {
    String message =
        queue.backend() == null
            ? "Volcano has a Queue %s that is not ours: delete it, or give the BatchQueue another name"
                .formatted(queue.name())
            : "Volcano's Queue %s is that of QueueBackend %s: give the BatchQueue another name"
                .formatted(queue.name(), queue.backend());
    return new Blocked(queue.name(), Reason.NameTaken, message);
  }
}
