package dev.millwright.queues.kueue.desired;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.QueueState;
import dev.millwright.api.queues.ServiceAccountReference;
import dev.millwright.api.queues.Submitters;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What queues above say of those below.
 *
 * @param stopped whether one of them is not open
 * @param fenced whether one of them is fenced
 * @param namespaces from which work may come; null where nobody says
 */
record LeafRules(boolean stopped, boolean fenced, @Nullable SortedSet<String> namespaces) {
  /** Nobody says anything. */
  static final LeafRules NONE = new LeafRules(false, false, null);

  /** With what one more says. Whoever may submit to a queue may to those below it. */
  LeafRules with(BatchQueueSpec spec) {
    boolean open = spec.state() == null || spec.state() == QueueState.Open;
    return new LeafRules(
        stopped || !open,
        fenced || Boolean.TRUE.equals(spec.fenced()),
        namespaces(spec.submitters()));
  }

  /** A service account is let in with all its namespace; Kueue looks no closer. */
  private @Nullable SortedSet<String> namespaces(@Nullable Submitters submitters) {
    if (submitters == null
        || (submitters.namespaces() == null && submitters.serviceAccounts() == null)) {
      return namespaces;
    }
    var all = new TreeSet<String>();
    if (namespaces != null) {
      all.addAll(namespaces);
    }
    if (submitters.namespaces() != null) {
      all.addAll(submitters.namespaces());
    }
    if (submitters.serviceAccounts() != null) {
      submitters.serviceAccounts().stream()
          .map(ServiceAccountReference::namespace)
          .forEach(all::add);
    }
    return all;
  }
}
