package dev.millwright.queues.convert.out.yarn;

import dev.millwright.api.queues.Submitters;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may submit, from the root down: whoever is named by a queue may to those below it. YARN adds
 * its lists up the same way, but takes silence of the root for everybody; so the root names nobody,
 * and only queues that take work have a list.
 *
 * @param said whether anybody is named at all; everybody may where nobody is
 * @param users named so far
 * @param groups named so far
 */
record YarnAccess(boolean said, SortedSet<String> users, SortedSet<String> groups) {
  /** Nobody is named. */
  static final YarnAccess NOT_SAID = new YarnAccess(false, new TreeSet<>(), new TreeSet<>());

  /** A list of nobody; an empty one would be none. */
  static final String NOBODY = " ";

  private static final Pattern NAME = Pattern.compile("[^,\\s*]+");

  YarnAccess {
    users = new TreeSet<>(users);
    groups = new TreeSet<>(groups);
  }

  /** Whether a list can hold this name. */
  static boolean holds(String name) {
    return NAME.matcher(name).matches();
  }

  YarnAccess with(@Nullable Submitters more) {
    return more == null
        ? this
        : new YarnAccess(true, all(users, more.users()), all(groups, more.groups()));
  }

  private static SortedSet<String> all(SortedSet<String> names, @Nullable Collection<String> more) {
    var all = new TreeSet<>(names);
    (more == null ? List.<String>of() : more).stream().filter(YarnAccess::holds).forEach(all::add);
    return all;
  }

  /** The list: users, a space, groups. */
  String text() {
    String list = String.join(",", users) + " " + String.join(",", groups);
    return said ? (list.isBlank() ? NOBODY : list.stripTrailing()) : "*";
  }
}
