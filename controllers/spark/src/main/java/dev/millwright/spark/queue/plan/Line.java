package dev.millwright.spark.queue.plan;

import dev.millwright.api.queues.ApplicationLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * All who stand in queues that let only so many applications run at a time, at one moment. An
 * application is written three things, each over the version it was decided from: that it waits,
 * that it is called, that it begins.
 *
 * <ul>
 *   <li><b>Called</b> are those that are first by age as far as places are left by those that hold
 *       one and those that are called already. Who waits for another limit of its own takes none
 *       from those behind it.
 *   <li><b>It begins</b> where those that hold a place, and those that were called before it by the
 *       version of their objects, are together fewer than each limit on its way up.
 *   <li><b>The call is given back</b> where a limit is full by those that hold a place alone: it
 *       must not keep places of other limits while it waits for that one.
 * </ul>
 *
 * <p>So never more than a limit allows have begun, with no lock, with a cache that is late, and
 * with two controllers at a time. Take all that hold a place under a limit at some moment, and of
 * them the one that was called last. It began by a line in which its own call was seen already;
 * versions are given in the order of the writes, and the cache has them in this order, so the calls
 * of all others were in that line too, or what followed them: that they hold a place. It counted
 * each of them, and had it been one too many it would not have begun. Age alone would not do: of
 * two that are created within a second the older may be seen later, and one that has rested or
 * failed comes back as the oldest, after others have begun that could not know.
 *
 * <p>Nobody starves: the call with the lowest version begins or is given back with the next look at
 * it, and then the oldest is called. Order is by age, which a change of the object does not touch.
 *
 * <p>It is made in O(n log n) for n applications in queues with limits, and asked in O(k), k being
 * those that are called.
 */
public final class Line {
  private static final int FRONT = 4;

  private final Map<String, String> seen;
  private final Map<String, List<ApplicationLimit>> limits = new HashMap<>();
  private final Map<String, Integer> held = new HashMap<>();
  private final Map<String, List<String>> calls = new HashMap<>();
  private final List<Member> next = new ArrayList<>();
  private final Set<String> called = new HashSet<>();
  private final Map<String, Member> front = new LinkedHashMap<>();

  /**
   * Of these.
   *
   * @param seen versions of them by uid, from before the first of {@code members} was looked at:
   *     what was there then is in the others as well, whatever changed while they were read
   * @param members all that name a queue
   * @param limitsOf the limits of a queue and of those above it
   */
  public Line(
      Map<String, String> seen,
      List<Member> members,
      Function<String, List<ApplicationLimit>> limitsOf) {
    this.seen = Map.copyOf(seen);
    List<Member> waiting = new ArrayList<>();
    for (Member member : members) {
      for (ApplicationLimit limit : limits.computeIfAbsent(member.queue(), limitsOf)) {
        switch (member.place()) {
          case HOLDS -> held.merge(limit.queue(), 1, Integer::sum);
          case CALLED ->
              calls.computeIfAbsent(limit.queue(), none -> new ArrayList<>()).add(member.version());
          case WAITS, APART -> {
            // They take no place.
          }
        }
      }
      if (member.place() == Place.WAITS && !limitsOf(member).isEmpty()) {
        waiting.add(member);
      }
    }
    waiting.sort(Member.BY_AGE);
    call(waiting);
  }

  private void call(List<Member> waiting) {
    Map<String, Integer> taken = new HashMap<>(held);
    calls.forEach((queue, all) -> taken.merge(queue, all.size(), Integer::sum));
    Map<String, Integer> ranks = new HashMap<>();
    for (Member member : waiting) {
      List<ApplicationLimit> own = limitsOf(member);
      if (own.stream().allMatch(limit -> taken.getOrDefault(limit.queue(), 0) < limit.max())) {
        own.forEach(limit -> taken.merge(limit.queue(), 1, Integer::sum));
        next.add(member);
        called.add(member.uid());
      }
      if (ranks.merge(member.queue(), 1, Integer::sum) <= FRONT) {
        front.put(member.uid(), member);
      }
    }
  }

  /** What it says to an application, as this version of it stands. */
  public Turn turn(Member member) {
    if (member.place() == Place.HOLDS || member.place() == Place.APART) {
      return Turn.JOINS;
    }
    if (!knows(member)) {
      return Turn.UNSEEN;
    }
    if (member.place() == Place.WAITS) {
      return called.contains(member.uid())
          ? Turn.CALLED
          : front.containsKey(member.uid()) ? Turn.FRONT : Turn.BACK;
    }
    List<ApplicationLimit> own = limitsOf(member);
    if (own.stream().anyMatch(limit -> held(limit) >= limit.max())) {
      return Turn.FRONT;
    }
    return own.stream().allMatch(limit -> held(limit) + before(member, limit) < limit.max())
        ? Turn.BEGINS
        : Turn.CALLED;
  }

  /** Whether this very version was there when it was looked at. */
  public boolean knows(Member member) {
    return member.version().equals(seen.get(member.uid()));
  }

  /** Those whose turn has come and who are to be told, oldest first. */
  public List<Member> next() {
    return List.copyOf(next);
  }

  /** Those of the front who were not there before, when the line was this one. */
  public List<Member> newInFront(Line before) {
    return front.values().stream()
        .filter(member -> !before.front.containsKey(member.uid()))
        .toList();
  }

  private List<ApplicationLimit> limitsOf(Member member) {
    return Objects.requireNonNullElse(limits.get(member.queue()), List.of());
  }

  private int held(ApplicationLimit limit) {
    return held.getOrDefault(limit.queue(), 0);
  }

  private long before(Member member, ApplicationLimit limit) {
    return calls.getOrDefault(limit.queue(), List.of()).stream()
        .filter(version -> Member.BY_VERSION.compare(version, member.version()) < 0)
        .count();
  }
}
