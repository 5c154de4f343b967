package dev.millwright.queues.yunikorn.desired;

import dev.millwright.api.queues.Submitters;
import dev.millwright.queues.yunikorn.document.AccessList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is named from the root down to a queue: whoever may submit to a queue may to those below it.
 *
 * @param said whether anybody is named at all; everybody may where nobody is
 * @param users whom an access list can name
 * @param groups whom an access list can name
 * @param others whether there are some whom it cannot: namespaces, service accounts, odd names
 */
record NamedSubmitters(
    boolean said, SortedSet<String> users, SortedSet<String> groups, boolean others) {

  /** Nobody is named. */
  static final NamedSubmitters NOT_SAID =
      new NamedSubmitters(false, new TreeSet<>(), new TreeSet<>(), false);

  NamedSubmitters {
    users = new TreeSet<>(users);
    groups = new TreeSet<>(groups);
  }

  NamedSubmitters with(@Nullable Submitters more) {
    if (more == null) {
      return this;
    }
    var allUsers = new TreeSet<>(users);
    var allGroups = new TreeSet<>(groups);
    boolean odd = add(more.users(), AccessList::holdsUser, allUsers);
    odd |= add(more.groups(), AccessList::holdsGroup, allGroups);
    odd |= others || more.namespaces() != null || more.serviceAccounts() != null;
    return new NamedSubmitters(true, allUsers, allGroups, odd);
  }

  /** Gives whether there was one that a list cannot hold. */
  private static boolean add(
      @Nullable Collection<String> names, Predicate<String> held, SortedSet<String> all) {
    boolean odd = false;
    for (String name : names == null ? List.<String>of() : names) {
      if (held.test(name)) {
        all.add(name);
      } else {
        odd = true;
      }
    }
    return odd;
  }
}
