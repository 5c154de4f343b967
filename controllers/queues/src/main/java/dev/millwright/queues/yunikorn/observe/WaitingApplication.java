package dev.millwright.queues.yunikorn.observe;

import dev.millwright.queues.yunikorn.client.LiveApplication;
import dev.millwright.queues.yunikorn.client.LiveQueue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why an application of YuniKorn waits. It says so of pods, in words of its own, and of the queue
 * that is full it does not say which one it is; so that is found from what they have.
 *
 * @param application that waits
 * @param reason for programs
 */
public record WaitingApplication(LiveApplication application, Reason reason) {
  /** States of applications that have got nothing yet, or have lost their places. */
  private static final Set<String> WAITING = Set.of("new", "accepted", "resuming");

  /** Source: YuniKorn core, {@code pkg/scheduler/objects/application.go}. */
  private static final String USER_QUOTA = "Not enough user quota";

  private static final String QUEUE_QUOTA = "Not enough queue quota";

  /**
   * Why. Who may not submit does not wait: YuniKorn rejects the application, and its pods fail. So
   * that is said of a {@link Rejection} only.
   */
  public enum Reason {
    /** Its queue, or its user there, is at its own limit. */
    QuotaFull,
    /** A queue above is at its limit. */
    ParentFull,
    /** Queues have room, and no nodes. */
    NoNode,
    /** Some pods of its gang have a place, and not all. */
    GangIncomplete,
    /** Its queue drains. */
    Held,
    /** Its queue does not let in who submitted it. */
    RejectedByAcl
  }

  /**
   * Why this one waits; null where it does not.
   *
   * @param application in a queue
   * @param upwards that queue, then the one above it, and so on to the root
   */
  public static @Nullable WaitingApplication of(
      LiveApplication application, List<LiveQueue> upwards) {
    boolean asks = application.ask() != null || hasSome(application.pending());
    if (!asks || !WAITING.contains(application.state().toLowerCase(Locale.ROOT))) {
      return null;
    }
    return new WaitingApplication(application, reason(application, upwards));
  }

  private static boolean hasSome(Map<String, Long> amounts) {
    return amounts.values().stream().anyMatch(amount -> amount > 0);
  }

  private static Reason reason(LiveApplication application, List<LiveQueue> upwards) {
    if (!upwards.getFirst().status().equals(LiveQueue.ACTIVE)) {
      return Reason.Held;
    }
    LiveApplication.Ask ask = application.ask();
    String said = ask == null ? "" : ask.said();
    if (said.equals(USER_QUOTA)) {
      return Reason.QuotaFull;
    }
    Reason full = full(ask == null ? application.pending() : ask.resources(), upwards);
    if (full != null) {
      return full;
    }
    if (said.equals(QUEUE_QUOTA)) {
      // Something got free since.
      return Reason.QuotaFull;
    }
    boolean begun = application.placed() > 0;
    return begun && application.placed() < application.placeholders()
        ? Reason.GangIncomplete
        : Reason.NoNode;
  }

  /** By the lowest queue that lacks room for it; null where all have it. */
  private static @Nullable Reason full(Map<String, Long> asked, List<LiveQueue> upwards) {
    for (LiveQueue queue : upwards) {
      boolean lowest = queue.equals(upwards.getFirst());
      boolean root = queue.equals(upwards.getLast());
      boolean applications =
          queue.maxRunningApplications() > 0
              && queue.runningApplications() >= queue.maxRunningApplications();
      if (applications || exceeds(asked, queue)) {
        // What all nodes have is the limit of the root.
        return lowest ? Reason.QuotaFull : root ? Reason.NoNode : Reason.ParentFull;
      }
    }
    return null;
  }

  private static boolean exceeds(Map<String, Long> asked, LiveQueue queue) {
    return asked.entrySet().stream()
        .anyMatch(
            ask -> {
              Long max = queue.max().get(ask.getKey());
              long used = queue.allocated().getOrDefault(ask.getKey(), 0L);
              return max != null && ask.getValue() > 0 && ask.getValue() > max - used;
            });
  }
}
