package dev.millwright.queues.volcano.observe;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.observe.LiveQueue.State;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a PodGroup waits. The scheduler says so in events only, and those are lost; so it is found
 * from what the group asks for and what its Queues have.
 *
 * @param group that waits
 * @param reason for programs
 * @param message for people
 */
public record Waiting(PodGroup group, Reason reason, String message) {

  /** Words of gangs whose pods are not all there; versions before 1.15 write them. */
  private static final Set<String> PODS_MISSING = Set.of("NotEnoughTasks", "NotEnoughPodsOfTask");

  /** How the scheduler begins what it says of a group: pods that lack a place, of all there are. */
  private static final Pattern OF_PODS =
      Pattern.compile("^-?\\d+/(\\d+) tasks in gang .*", Pattern.DOTALL);

  /** Why. Nobody is rejected by Volcano for who they are, so there is no word for it. */
  public enum Reason {
    /** Its Queue is at its own limit. */
    QuotaFull,
    /** A Queue above is at its limit, or the rest of that is guaranteed to others. */
    ParentFull,
    /** Its Queue would let it in, and no nodes have room. */
    NoNode,
    /** Not all its pods are there. */
    GangIncomplete,
    /** Its Queue takes no work. */
    Held
  }

  /** Why this one waits; null where it does not wait. */
  public static @Nullable Waiting of(PodGroup group, LiveTree tree) {
    if (!group.isWaiting()) {
      return null;
    }
    LiveQueue queue = tree.get(group.queue());
    if (queue == null) {
      return new Waiting(
          group, Reason.Held, "there is no queue %s: create it".formatted(group.queue()));
    }
    if (queue.state() != State.Open) {
      String state = queue.state() == State.Unsaid ? "not open yet" : "in state " + queue.state();
      return new Waiting(group, Reason.Held, "queue %s is %s".formatted(group.queue(), state));
    }
    Waiting full = full(group, queue, tree);
    return full == null ? pods(group) : full;
  }

  private static @Nullable Waiting full(PodGroup group, LiveQueue queue, LiveTree tree) {
    String own = beyond(group, queue, LiveTree.limit(queue.spec()));
    if (own != null) {
      return new Waiting(group, Reason.QuotaFull, own);
    }
    for (LiveQueue at : tree.upwards(queue.name())) {
      String above = beyond(group, at, tree.ceiling(at.name()));
      if (above != null) {
        return new Waiting(group, Reason.ParentFull, above);
      }
    }
    return null;
  }

  /** The first resource that the group asks more of than is left; null for none. */
  private static @Nullable String beyond(PodGroup group, LiveQueue queue, Amounts limits) {
    for (String resource : group.minResources().values().keySet()) {
      BigDecimal asked = group.minResources().orZero(resource);
      BigDecimal used = queue.allocated().orZero(resource);
      BigDecimal limit = limits.get(resource);
      if (limit != null && asked.signum() > 0 && used.add(asked).compareTo(limit) > 0) {
        return "queue %s uses %s of %s %s, and this asks for %s"
            .formatted(
                queue.name(),
                Amounts.text(resource, used),
                Amounts.text(resource, limit),
                resource,
                Amounts.text(resource, asked));
      }
    }
    return null;
  }

  private static Waiting pods(PodGroup group) {
    String said = group.unschedulable().message();
    Matcher pods = OF_PODS.matcher(said);
    if (pods.matches() && Integer.parseInt(pods.group(1)) < group.minMember()) {
      String message =
          "%s of at least %d pods are there".formatted(pods.group(1), group.minMember());
      return new Waiting(group, Reason.GangIncomplete, message);
    }
    if (PODS_MISSING.contains(group.unschedulable().reason())) {
      return new Waiting(group, Reason.GangIncomplete, said);
    }
    if (said.isEmpty() && group.phase().equals("Inqueue")) {
      return new Waiting(
          group, Reason.GangIncomplete, "it was let in, and its pods are yet to be made");
    }
    String message =
        said.isEmpty() ? "the cluster is asked for more than it has" : "Volcano says: " + said;
    return new Waiting(group, Reason.NoNode, message);
  }
}
