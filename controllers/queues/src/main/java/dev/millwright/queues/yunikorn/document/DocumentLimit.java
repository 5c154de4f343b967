package dev.millwright.queues.yunikorn.document;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Most that each of some users, and each of some groups, may use. Names: YuniKorn core, {@code
 * UserRegExp} and {@code GroupRegExp} in {@code pkg/common/configs/configvalidator.go}.
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

  private static final Pattern USER = Pattern.compile("[_a-zA-Z][a-zA-Z0-9:#/_.@-]*[$]?");
  private static final Pattern GROUP = Pattern.compile("[_a-zA-Z][a-zA-Z0-9:_.-]*");

  public DocumentLimit {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
    maxResources = Collections.unmodifiableSortedMap(new TreeMap<>(maxResources));
  }

  /**
   * Whether YuniKorn takes a user of this name here, where a colon may be in it; or {@link #EACH}.
   */
  public static boolean takesUser(String name) {
    return name.equals(EACH) || USER.matcher(name).matches();
  }

  /** Whether YuniKorn takes a group of this name here; or {@link #EACH}. */
  public static boolean takesGroup(String name) {
    return name.equals(EACH) || GROUP.matcher(name).matches();
  }
}
