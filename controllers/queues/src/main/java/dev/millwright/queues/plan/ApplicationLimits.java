package dev.millwright.queues.plan;

import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.LeavesCounting;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many applications may run at a time, where somebody else than the back end counts them. */
public final class ApplicationLimits {
  private ApplicationLimits() {}

  /**
   * By name of the queue, its own limit first; only queues that have none below. One that is held
   * or drained has its limits too: what runs in it counts for the queues above.
   */
  public static Map<String, List<ApplicationLimit>> of(Wanted wanted, BackEnd<?> backEnd) {
    if (!(backEnd instanceof LeavesCounting)) {
      return Map.of();
    }
    var all = new HashMap<String, List<ApplicationLimit>>();
    var ofLeaves = new HashMap<String, List<ApplicationLimit>>();
    for (Accepted queue : wanted.tree().accepted()) {
      var limits = new ArrayList<ApplicationLimit>();
      Integer max =
          Objects.requireNonNull(wanted.specs().get(queue.name())).maxRunningApplications();
      if (max != null) {
        limits.add(new ApplicationLimit(queue.name(), max));
      }
      if (queue.parent() != null) {
        limits.addAll(all.getOrDefault(queue.parent(), List.of()));
      }
      all.put(queue.name(), limits);
      if (queue.leaf()) {
        ofLeaves.put(queue.name(), limits);
      }
    }
    return ofLeaves;
  }
}
