package dev.millwright.queues.yunikorn.client;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A queue of a running YuniKorn. Amounts are in thousandths of {@code vcore}, in bytes and in
 * pieces, and count what is in the queues below too.
 *
 * @param path like {@code root.org.team}
 * @param status {@code Active} or {@code Draining}, and whatever else it may say
 * @param leaf whether work can be in it
 * @param managed whether it is from the document; {@code false} where a rule made it
 * @param guaranteed what is won back
 * @param max the most; of the root, what all nodes have
 * @param allocated what is used
 * @param pending what is waited for
 * @param headroom what could still be had under every max from here to the root
 * @param maxRunningApplications 0 for no limit
 * @param runningApplications that have something allocated
 * @param properties as they are in effect, with those that come from above
 * @param children below it
 */
public record LiveQueue(
    String path,
    String status,
    boolean leaf,
    boolean managed,
    SortedMap<String, Long> guaranteed,
    SortedMap<String, Long> max,
    SortedMap<String, Long> allocated,
    SortedMap<String, Long> pending,
    SortedMap<String, Long> headroom,
    long maxRunningApplications,
    long runningApplications,
    SortedMap<String, String> properties,
    List<LiveQueue> children) {

  /** It takes work. */
  public static final String ACTIVE = "Active";

  /** It is gone from the document, and stays until what it has is over. */
  public static final String DRAINING = "Draining";

  public LiveQueue {
    guaranteed = copy(guaranteed);
    max = copy(max);
    allocated = copy(allocated);
    pending = copy(pending);
    headroom = copy(headroom);
    properties = copy(properties);
    children = List.copyOf(children);
  }

  private static <V> SortedMap<String, V> copy(Map<String, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /** The queue of this path, which is this one or below it; null where there is none. */
  public @Nullable LiveQueue find(String wanted) {
    if (path.equals(wanted)) {
      return this;
    }
    if (!wanted.startsWith(path + ".")) {
      return null;
    }
    for (LiveQueue child : children) {
      LiveQueue found = child.find(wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
