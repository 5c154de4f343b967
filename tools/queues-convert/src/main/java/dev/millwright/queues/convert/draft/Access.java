package dev.millwright.queues.convert.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.Value;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who may submit to a queue where access lists are added up from the root down, as YuniKorn and
 * YARN do. Such a sum is said of each queue that takes work: here a queue above that names somebody
 * keeps everybody else out of all below it.
 *
 * @param everybody whether all may
 * @param users who may
 * @param groups whose members may
 */
public record Access(boolean everybody, SortedSet<String> users, SortedSet<String> groups) {
  /** Nobody may. */
  public static final Access NOBODY = new Access(false, new TreeSet<>(), new TreeSet<>());

  private static final String STAR = "*";

  public Access {
    users = new TreeSet<>(users);
    groups = new TreeSet<>(groups);
  }

  /**
   * Of lists of names.
   *
   * @param users names, or {@code *} alone
   * @param groups names, or {@code *} alone
   */
  public static Access of(Collection<String> users, Collection<String> groups) {
    boolean all = isStar(users) || isStar(groups);
    return new Access(all, new TreeSet<>(users), new TreeSet<>(groups));
  }

  private static boolean isStar(Collection<String> names) {
    return List.copyOf(names).equals(List.of(STAR));
  }

  /** Those of both. */
  public Access plus(Access other) {
    var allUsers = new TreeSet<>(users);
    var allGroups = new TreeSet<>(groups);
    allUsers.addAll(other.users);
    allGroups.addAll(other.groups);
    return new Access(everybody || other.everybody, allUsers, allGroups);
  }

  /** Whether nobody is named. */
  public boolean isEmpty() {
    return !everybody && users.isEmpty() && groups.isEmpty();
  }

  /**
   * Says what becomes of a list.
   *
   * @param above who may by the lists above
   */
  public void tell(Value value, QueueDraft queue, boolean root, Access above) {
    if (everybody) {
      value.changed("left out: everybody may submit here and below, which is the default");
    } else if (above.everybody()) {
      value.changed("left out: everybody may submit by the list of a queue above");
    } else if (isEmpty()) {
      value.changed("left out: names nobody who may");
    } else if (queue.leaf() && !root) {
      value.kept("spec.submitters");
    } else {
      value.changed("spec.submitters of all queues below that take work");
    }
  }

  /** Writes who may submit to a queue that takes work. */
  public void write(QueueDraft queue, String field) {
    if (everybody) {
      return;
    }
    if (isEmpty()) {
      if (!queue.says("state")) {
        queue.set("state", "Hold");
        queue
            .root()
            .at(field)
            .changed("names nobody, and so do the lists above it: spec.state is Hold");
      }
      return;
    }
    ObjectNode submitters = JsonNodeFactory.instance.objectNode();
    put(submitters, "users", users);
    put(submitters, "groups", groups);
    queue.set("submitters", submitters);
  }

  private static void put(ObjectNode submitters, String field, SortedSet<String> names) {
    if (!names.isEmpty()) {
      ArrayNode list = submitters.putArray(field);
      names.forEach(list::add);
    }
  }
}
