package dev.millwright.queues.yunikorn.document;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A queue with all below it.
 *
 * @param name last part of its path
 * @param parent whether it may have queues below it, though it has none now
 * @param resources its amounts
 * @param maxApplications most that run at a time; 0 for no limit
 * @param properties by key, like {@code application.sort.policy}
 * @param submitAcl who may submit, as {@link AccessList} writes it; empty for nobody
 * @param adminAcl who may submit and administer; empty for nobody
 * @param childTemplate for queues that placement rules make below it; null for none
 * @param limits of users and groups
 * @param queues below it
 */
public record DocumentQueue(
    String name,
    boolean parent,
    DocumentResources resources,
    long maxApplications,
    SortedMap<String, String> properties,
    String submitAcl,
    String adminAcl,
    @Nullable ChildTemplate childTemplate,
    List<DocumentLimit> limits,
    List<DocumentQueue> queues) {

  /** The queue above all. */
  public static final String ROOT = "root";

  public DocumentQueue {
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    limits = List.copyOf(limits);
    queues = List.copyOf(queues);
  }

  /** The root, which has no amounts: it is the capacity of all nodes. */
  public static DocumentQueue root(List<DocumentQueue> queues) {
    return new DocumentQueue(
        ROOT,
        true,
        DocumentResources.NONE,
        0,
        Collections.emptySortedMap(),
        AccessList.NOBODY,
        AccessList.NOBODY,
        null,
        List.of(),
        queues);
  }

  /** Whether work can be in it. */
  public boolean leaf() {
    return !parent && queues.isEmpty();
  }
}
