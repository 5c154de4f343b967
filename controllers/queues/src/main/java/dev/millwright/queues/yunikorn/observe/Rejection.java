package dev.millwright.queues.yunikorn.observe;

import dev.millwright.queues.yunikorn.client.LiveQueue;
import dev.millwright.queues.yunikorn.client.RejectedApplication;
import dev.millwright.queues.yunikorn.observe.WaitingApplication.Reason;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Why an application was rejected, and by which queue. Of one that finds no queue YuniKorn says
 * nothing but that: not which one it asked for, and not whether it is unknown, takes no work, or
 * keeps this user out. So its pods are asked for the first, and the queues for the rest.
 *
 * @param application that was rejected
 * @param namespace of its pods; null where none was found
 * @param queue path of the queue that it asked for
 * @param reason for programs
 */
public record Rejection(
    RejectedApplication application, @Nullable String namespace, String queue, Reason reason) {
  /** Source: YuniKorn core, {@code pkg/scheduler/placement/placement.go}. */
  private static final String NOWHERE = "no placement rule matched";

  /**
   * Why; null where no queue can be told, or nothing that would still be so.
   *
   * @param application that was rejected
   * @param submission what its pods say; null where none was found
   * @param root of the queues as they are
   * @param admits whether the queue of a path lets in who submitted it by now
   */
  public static @Nullable Rejection of(
      RejectedApplication application,
      @Nullable Submission submission,
      LiveQueue root,
      Predicate<String> admits) {
    String path =
        application.queue().isEmpty() && submission != null
            ? submission.queue()
            : application.queue();
    LiveQueue queue = root.find(path);
    // The root takes no work and is nobody's.
    if (queue == null || queue.equals(root)) {
      return null;
    }
    Reason reason = reason(application.message(), queue, admits);
    return reason == null
        ? null
        : new Rejection(
            application, submission == null ? null : submission.namespace(), path, reason);
  }

  private static @Nullable Reason reason(
      String message, LiveQueue queue, Predicate<String> admits) {
    // Sources: YuniKorn core, pkg/scheduler/partition.go and pkg/common/security/usergroup.go.
    if (message.contains("unsupported sort type")) {
      return Reason.GangIncomplete;
    }
    if (message.contains("larger than max queue allocation")) {
      return Reason.QuotaFull;
    }
    if (message.contains("is stopped cannot add")) {
      return Reason.Held;
    }
    if (isOfUser(message)) {
      return Reason.RejectedByAcl;
    }
    if (!message.contains(NOWHERE) || !queue.children().isEmpty()) {
      return null;
    }
    if (!queue.status().equals(LiveQueue.ACTIVE)) {
      return Reason.Held;
    }
    // Whoever would be let in by now came before the queue, or before the list was changed.
    return admits.test(queue.path()) ? null : Reason.RejectedByAcl;
  }

  /** YuniKorn could not find out who it is. */
  private static boolean isOfUser(String message) {
    return message.contains("empty user cannot resolve")
        || message.contains("invalid username")
        || message.contains("user resolution failed")
        || message.contains("unknown user");
  }
}
