package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.DocumentLimit;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Limits of users and groups, each list by itself. Source: {@code checkLimits} and {@code
 * checkLimit} in {@code configvalidator.go}.
 */
final class LimitRules {
  private final RootedPartition partition;
  private final Faults faults;

  private LimitRules(RootedPartition partition, Faults faults) {
    this.partition = partition;
    this.faults = faults;
  }

  static void check(RootedPartition partition, Faults faults) {
    new LimitRules(partition, faults).queue(partition.root(), partition.rootPath());
    LimitTreeRules.check(partition, faults);
  }

  private void queue(DocumentQueue queue, String path) {
    List<DocumentLimit> limits = partition.limitsOf(queue);
    var users = new HashSet<String>();
    var groups = new HashSet<String>();
    for (int i = 0; i < limits.size(); i++) {
      String field = "limits[%d].".formatted(i);
      DocumentLimit limit = limits.get(i);
      if (limit.users().isEmpty() && limit.groups().isEmpty()) {
        faults.refused(path, field + "users", "", "and groups are missing", "name somebody");
      }
      names(path, field + "users", limit.users(), DocumentLimit::takesUser, users);
      names(path, field + "groups", limit.groups(), DocumentLimit::takesGroup, groups);
      // Looked at after each limit: a named group must come first.
      if (!limit.groups().isEmpty() && groups.equals(Set.of(DocumentLimit.EACH))) {
        faults.refused(
            path,
            field + "groups",
            DocumentLimit.EACH,
            "is there with no group that is named before it",
            "add a limit with a named group before, or write max of the queue");
      }
      amounts(queue, path, field, limit);
    }
    for (DocumentQueue child : queue.queues()) {
      queue(child, path + "." + child.name());
    }
  }

  private void names(
      String path, String field, List<String> names, Predicate<String> takes, Set<String> seen) {
    for (String name : names) {
      boolean each = name.equals(DocumentLimit.EACH);
      if (!takes.test(name)) {
        faults.refused(
            path,
            field,
            name,
            "is no name that YuniKorn takes here",
            "begin with a letter or _, and use letters, digits and _ . - :, and of users @ # / too");
      }
      if (!each && seen.contains(DocumentLimit.EACH)) {
        faults.refused(path, field, name, "stands behind *", "write * last");
      }
      if (!seen.add(name)) {
        faults.refused(path, field, name, "is in two limits of this queue", "make one of them");
      }
    }
  }

  private void amounts(DocumentQueue queue, String path, String field, DocumentLimit limit) {
    // A limit of no use is told here, one that cannot be read where the tree is looked at.
    SortedMap<String, BigInteger> most =
        ResourceRules.amounts(path, field + "maxresources.", limit.maxResources(), new Faults());
    if (limit.maxResources().isEmpty() && limit.maxApplications() == 0) {
      faults.refused(
          path, field + "maxresources", "", "and maxapplications are missing", "say one of them");
    } else if (most.size() == limit.maxResources().size()
        && !most.isEmpty()
        && most.values().stream().allMatch(amount -> amount.signum() == 0)) {
      faults.refused(
          path,
          field + "maxresources",
          "0",
          "is of every resource",
          "name a resource that there is some of");
    }
    if (queue.maxApplications() != 0 && limit.maxApplications() > queue.maxApplications()) {
      faults.refused(
          path,
          field + "maxapplications",
          String.valueOf(limit.maxApplications()),
          "is more than the %d of the queue".formatted(queue.maxApplications()),
          "lower it, or raise that");
    }
    if (!queue.name().equals(DocumentQueue.ROOT)) {
      overMax(queue, path, field, most);
    }
  }

  private void overMax(
      DocumentQueue queue, String path, String field, SortedMap<String, BigInteger> most) {
    SortedMap<String, BigInteger> max =
        ResourceRules.amounts(path, "", queue.resources().maxOrNone(), new Faults());
    new TreeMap<>(most)
        .forEach(
            (resource, amount) -> {
              BigInteger queueMax = max.get(resource);
              if (queueMax != null && amount.compareTo(queueMax) > 0) {
                faults.refused(
                    path,
                    field + "maxresources." + resource,
                    amount.toString(),
                    "is more than the %s that the queue may use".formatted(queueMax),
                    "lower it, or raise that");
              }
            });
  }
}
