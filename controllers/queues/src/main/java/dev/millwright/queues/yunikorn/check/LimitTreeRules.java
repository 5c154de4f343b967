package dev.millwright.queues.yunikorn.check;

import dev.millwright.queues.yunikorn.document.DocumentLimit;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Limits of users and groups against those of the queues above: at most as much, and at most what
 * {@code *} above has where the name is not there. Source: {@code checkLimitResource} and {@code
 * checkLimitMaxApplications} in {@code configvalidator.go}.
 */
final class LimitTreeRules {
  private final RootedPartition partition;
  private final Faults faults;

  private LimitTreeRules(RootedPartition partition, Faults faults) {
    this.partition = partition;
    this.faults = faults;
  }

  /**
   * What a user or group has.
   *
   * @param amounts most of each resource
   * @param applications most of them; 0 for no limit
   */
  private record Most(SortedMap<String, BigInteger> amounts, long applications) {}

  /** Limits by name, of users and of groups. */
  private record Level(Map<String, Most> users, Map<String, Most> groups) {}

  static void check(RootedPartition partition, Faults faults) {
    new LimitTreeRules(partition, faults)
        .queue(partition.root(), partition.rootPath(), new Level(Map.of(), Map.of()));
  }

  private void queue(DocumentQueue queue, String path, Level above) {
    var here = new Level(new HashMap<>(above.users()), new HashMap<>(above.groups()));
    List<DocumentLimit> limits = partition.limitsOf(queue);
    for (int i = 0; i < limits.size(); i++) {
      DocumentLimit limit = limits.get(i);
      String field = "limits[%d].".formatted(i);
      var most =
          new Most(
              ResourceRules.amounts(path, field + "maxresources.", limit.maxResources(), faults),
              limit.maxApplications());
      String at = field;
      limit.users().forEach(name -> put(path, at, name, most, above.users(), here.users()));
      limit.groups().forEach(name -> put(path, at, name, most, above.groups(), here.groups()));
    }
    for (DocumentQueue child : queue.queues()) {
      queue(child, path + "." + child.name(), here);
    }
  }

  private void put(
      String path,
      String field,
      String name,
      Most most,
      Map<String, Most> above,
      Map<String, Most> here) {
    Most named = above.get(name);
    Most bound = named == null ? above.get(DocumentLimit.EACH) : named;
    if (bound != null) {
      within(path, field, name, most, bound);
    }
    here.put(name, new Most(bounded(most, named), most.applications()));
  }

  private static SortedMap<String, BigInteger> bounded(Most most, @Nullable Most named) {
    if (named == null) {
      return most.amounts();
    }
    var amounts = new TreeMap<>(named.amounts());
    most.amounts().forEach((resource, amount) -> amounts.merge(resource, amount, BigInteger::min));
    return amounts;
  }

  private void within(String path, String field, String name, Most most, Most bound) {
    most.amounts()
        .forEach(
            (resource, amount) -> {
              BigInteger limit = bound.amounts().get(resource);
              if (limit != null && amount.compareTo(limit) > 0) {
                faults.refused(
                    path,
                    field + "maxresources." + resource,
                    amount.toString(),
                    "is more than the %s that %s may use in a queue above".formatted(limit, name),
                    "lower it, or raise that");
              }
            });
    long applications = most.applications();
    if (bound.applications() != 0 && (applications == 0 || applications > bound.applications())) {
      faults.refused(
          path,
          field + "maxapplications",
          String.valueOf(applications),
          "is more than the %d that %s may run in a queue above, for 0 is no limit"
              .formatted(bound.applications(), name),
          "write that, or less");
    }
  }
}
