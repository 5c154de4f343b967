package dev.millwright.queues.yunikorn.desired;

import dev.millwright.api.queues.QueueLimit;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.yunikorn.document.DocumentLimit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Limits of users and groups of one queue, cut to what binds them anyway: the queue's max, and
 * their limits in the queues above. Uncut ones YuniKorn refuses, though they say nothing else. What
 * it takes in no form (an odd name, {@code *} for groups with none named) is left out.
 *
 * @param users what each has, those that are named before {@code *}
 * @param groups what each has, those that are named before {@code *}
 * @param bounds what binds in the queues below, by name
 */
record QueueLimits(
    SequencedMap<String, Most> users, SequencedMap<String, Most> groups, Bounds bounds) {

  /** No limits. */
  static final QueueLimits NONE =
      new QueueLimits(new LinkedHashMap<>(), new LinkedHashMap<>(), new Bounds(Map.of(), Map.of()));

  private static final BigDecimal MOST_CPUS = BigDecimal.valueOf(Long.MAX_VALUE, 3);
  private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(Long.MAX_VALUE);

  /**
   * Most that somebody may have.
   *
   * @param amounts of each resource
   * @param applications of them; 0 for no limit
   */
  record Most(Amounts amounts, long applications) {
    Most orLess(Most other) {
      return new Most(amounts.orLess(other.amounts), least(applications, other.applications));
    }

    /** Cut to the other; what the other says nothing of stays. */
    Most within(Most other) {
      return new Most(
          amounts.orLess(other.amounts.only(amounts)), least(applications, other.applications));
    }

    boolean saysNothing() {
      return amounts.values().isEmpty() && applications == 0;
    }

    private static long least(long one, long other) {
      return one == 0 || other == 0 ? Math.max(one, other) : Math.min(one, other);
    }
  }

  /** What binds below, by name. */
  record Bounds(Map<String, Most> users, Map<String, Most> groups) {}

  static QueueLimits of(
      List<QueueLimit> limits, Amounts max, long applications, QueueLimits above) {
    var own = new Most(max, applications);
    var users = cut(limits, QueueLimit::users, DocumentLimit::takesUser, own, above.bounds.users);
    var groups =
        cut(limits, QueueLimit::groups, DocumentLimit::takesGroup, own, above.bounds.groups);
    if (groups.size() == 1 && groups.containsKey(DocumentLimit.EACH)) {
      groups.clear();
    }
    return new QueueLimits(
        users,
        groups,
        new Bounds(bound(above.bounds.users, users), bound(above.bounds.groups, groups)));
  }

  /** Which names a limit is for. */
  private interface Names {
    @Nullable List<String> of(QueueLimit limit);
  }

  private static SequencedMap<String, Most> cut(
      List<QueueLimit> limits,
      Names names,
      Predicate<String> takes,
      Most queue,
      Map<String, Most> above) {
    var each = new LinkedHashMap<String, Most>();
    for (QueueLimit limit : limits) {
      Most most = most(limit);
      for (String name : Objects.requireNonNullElse(names.of(limit), List.<String>of())) {
        if (takes.test(name) && !most.saysNothing()) {
          // Named twice, both hold.
          each.merge(name, most, Most::orLess);
        }
      }
    }
    each.replaceAll((name, most) -> most.within(queue).within(binding(name, above)));
    Most rest = each.remove(DocumentLimit.EACH);
    if (rest != null) {
      each.put(DocumentLimit.EACH, rest);
    }
    return each;
  }

  private static Most binding(String name, Map<String, Most> above) {
    Most nothing = new Most(Amounts.NONE, 0);
    return above.getOrDefault(name, above.getOrDefault(DocumentLimit.EACH, nothing));
  }

  /** Nobody checks these before: what is no amount is cut to the nearest one. */
  private static Most most(QueueLimit limit) {
    var amounts = new TreeMap<String, BigDecimal>();
    Amounts.of(limit.max())
        .values()
        .forEach(
            (resource, amount) -> {
              BigDecimal most = resource.equals("cpu") ? MOST_CPUS : MOST_PIECES;
              if (QueueResources.isCounted(resource)) {
                amounts.put(resource, amount.max(BigDecimal.ZERO).min(most));
              }
            });
    Integer applications = limit.maxRunningApplications();
    return new Most(new Amounts(amounts), applications == null ? 0 : applications);
  }

  private static Map<String, Most> bound(Map<String, Most> above, Map<String, Most> here) {
    var bounds = new LinkedHashMap<>(above);
    here.forEach(
        (name, most) -> {
          Most named = above.get(name);
          bounds.put(name, named == null ? most : most.orLess(named));
        });
    return Collections.unmodifiableMap(bounds);
  }

  /** As the document has them: users and groups apart, those with the same amounts together. */
  List<DocumentLimit> document() {
    var limits = new ArrayList<DocumentLimit>();
    together(users).forEach((most, names) -> add(limits, names, List.of(), most));
    together(groups).forEach((most, names) -> add(limits, List.of(), names, most));
    return limits;
  }

  private static Map<Most, List<String>> together(Map<String, Most> each) {
    var names = new LinkedHashMap<Most, List<String>>();
    each.forEach((name, most) -> names.computeIfAbsent(most, key -> new ArrayList<>()).add(name));
    Most rest = each.get(DocumentLimit.EACH);
    if (rest != null) {
      // The star is the last of all, and so are those that have the same.
      List<String> last = names.remove(rest);
      names.put(rest, Objects.requireNonNull(last, "the star is among them"));
    }
    return names;
  }

  private static void add(
      List<DocumentLimit> limits, List<String> users, List<String> groups, Most most) {
    var amounts = QueueResources.most(most.amounts().values());
    limits.add(new DocumentLimit("", users, groups, amounts, most.applications()));
  }
}
