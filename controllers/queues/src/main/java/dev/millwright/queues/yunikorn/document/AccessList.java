package dev.millwright.queues.yunikorn.document;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text of an access list: users, a space, groups; names with commas between them. Source: YuniKorn
 * core, {@code pkg/common/security/acl.go}.
 */
public final class AccessList {
  /** Everybody. */
  public static final String EVERYBODY = "*";

  /** Nobody, as far as this list goes: lists of queues above it and of admins count too. */
  public static final String NOBODY = "";

  private static final Pattern USER = Pattern.compile("[_a-zA-Z][a-zA-Z0-9_.@-]*[$]?");
  private static final Pattern GROUP = Pattern.compile("[_a-zA-Z][a-zA-Z0-9_-]*");

  private AccessList() {}

  /** Whether YuniKorn keeps a user of this name; it drops others in silence. */
  public static boolean holdsUser(String name) {
    return USER.matcher(name).matches();
  }

  /** Whether YuniKorn keeps a group of this name; it drops others in silence. */
  public static boolean holdsGroup(String name) {
    return GROUP.matcher(name).matches();
  }

  /** Whether a list lets in this user, who is of these groups. */
  public static boolean admits(String list, String user, Collection<String> groups) {
    String[] parts = list.split(" ", 2);
    List<String> users = List.of(parts[0].split(",", -1));
    List<String> named = parts.length == 1 ? List.of() : List.of(parts[1].split(",", -1));
    return isEverybody(users)
        || isEverybody(named)
        || (holdsUser(user) && users.contains(user))
        || !Collections.disjoint(named, groups.stream().filter(AccessList::holdsGroup).toList());
  }

  private static boolean isEverybody(List<String> names) {
    return names.equals(List.of(EVERYBODY));
  }

  /**
   * The list of these.
   *
   * @param users each one that {@link #holdsUser} takes, in the order in which they are written
   * @param groups each one that {@link #holdsGroup} takes
   */
  public static String of(Collection<String> users, Collection<String> groups) {
    String names = String.join(",", users);
    // Groups alone begin with the space that parts them from users.
    return groups.isEmpty() ? names : names + " " + String.join(",", groups);
  }
}
