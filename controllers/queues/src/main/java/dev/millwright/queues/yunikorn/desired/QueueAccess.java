package dev.millwright.queues.yunikorn.desired;

import dev.millwright.api.queues.QueueState;
import dev.millwright.queues.yunikorn.document.AccessList;
import org.jspecify.annotations.Nullable;

/** Who may submit to a leaf, and the states of queues, which are half made of that. */
final class QueueAccess {
  private final Submissions submissions;

  QueueAccess(Submissions submissions) {
    this.submissions = submissions;
  }

  /** What holds for a queue is the strongest of its own state and of those above it. */
  static QueueState stronger(QueueState above, @Nullable QueueState own) {
    return own == null || above.compareTo(own) > 0 ? above : own;
  }

  /** The access list of a leaf: nobody while it is held. */
  String list(QueueState state, NamedSubmitters named) {
    if (state == QueueState.Hold) {
      return AccessList.NOBODY;
    }
    if (!named.said() || (named.others() && submissions == Submissions.GUARDED)) {
      return AccessList.EVERYBODY;
    }
    return AccessList.of(named.users(), named.groups());
  }
}
