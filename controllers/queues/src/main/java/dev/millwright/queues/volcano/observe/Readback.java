package dev.millwright.queues.volcano.observe;

import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.observe.LiveQueue.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a Queue that was read back is what it shall be. */
public sealed interface Readback {

  /**
   * It is.
   *
   * @param revision of what was read; it stays the same as long as nobody changes the spec,
   *     whatever the scheduler writes into the status
   */
  record Enforced(String revision) implements Readback {}

  /**
   * It is not.
   *
   * @param differences what is otherwise, field by field; at least one
   */
  record Differs(List<String> differences) implements Readback {
    public Differs {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Compares.
   *
   * @param wanted as it shall be
   * @param live as it was read; null where there is none
   * @param backend name of the QueueBackend whose it shall be
   */
  static Readback of(WantedQueue wanted, @Nullable LiveQueue live, String backend) {
    if (live == null) {
      return new Differs(List.of("Volcano has no Queue " + wanted.name()));
    }
    if (!live.isOf(backend)) {
      return new Differs(List.of("Volcano's Queue %s is not ours".formatted(wanted.name())));
    }
    var differences = new ArrayList<String>();
    fields(wanted.spec(), live.spec(), differences);
    state(wanted, live, differences);
    return differences.isEmpty()
        ? new Enforced(live.uid() + "/" + live.generation())
        : new Differs(differences);
  }

  private static void fields(QueueSpec wanted, QueueSpec live, List<String> differences) {
    compare("parent", live.parent(), wanted.parent(), differences);
    compare("weight", live.weight(), wanted.weight(), differences);
    compare("reclaimable", live.reclaimable(), wanted.reclaimable(), differences);
    compare("priority", live.priority(), wanted.priority(), differences);
    compare("capability", live.capability(), wanted.capability(), differences);
    compare("deserved", live.deserved(), wanted.deserved(), differences);
    compare("guarantee", live.guarantee(), wanted.guarantee(), differences);
  }

  private static void compare(String field, Object live, Object wanted, List<String> differences) {
    if (!live.equals(wanted)) {
      differences.add("%s is %s instead of %s".formatted(field, live, wanted));
    }
  }

  private static void compare(
      String field, Amounts live, Amounts wanted, List<String> differences) {
    var resources = new TreeSet<>(live.values().keySet());
    resources.addAll(wanted.values().keySet());
    for (String resource : resources) {
      compare(
          field + " " + resource,
          text(resource, live.get(resource)),
          text(resource, wanted.get(resource)),
          differences);
    }
  }

  private static String text(String resource, @Nullable BigDecimal amount) {
    return amount == null ? "unset" : Amounts.text(resource, amount);
  }

  /** From {@code Closing} on it takes no more work, however long what it has goes on. */
  private static void state(WantedQueue wanted, LiveQueue live, List<String> differences) {
    boolean closed = live.state() == State.Closed || live.state() == State.Closing;
    if (live.state() == State.Unsaid) {
      differences.add("state is not said yet, which is for Volcano's controller to do");
    } else if (wanted.closed() ? !closed : live.state() != State.Open) {
      String instead = wanted.closed() ? "Closed" : "Open";
      differences.add("state is %s instead of %s".formatted(live.state(), instead));
    }
  }
}
