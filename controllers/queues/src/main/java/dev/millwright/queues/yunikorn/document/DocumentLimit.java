package dev.millwright.queues.yunikorn.document;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Most that each of some users, and each of some groups, may use.
 *
 * @param limit words for people; may be empty
 * @param users names, or {@code *} for each one that is not named
 * @param groups names, or {@code *} for each one that is not named
 * @param maxResources most of each resource
 * @param maxApplications most that run at a time; 0 for no limit
 */
public record DocumentLimit(
    String limit,
    List<String> users,
    List<String> groups,
    SortedMap<String, String> maxResources,
    long maxApplications) {

  /** Stands for each user or group that no limit names. */
  public static final String EACH = "*";

  public DocumentLimit {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
    maxResources = Collections.unmodifiableSortedMap(new TreeMap<>(maxResources));
  }
}
