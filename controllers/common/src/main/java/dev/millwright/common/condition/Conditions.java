package dev.millwright.common.condition;

import dev.millwright.api.common.Condition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reading and merging the condition list of a status. */
public final class Conditions {
  private static final List<String> FIRST =
      List.of(
          ConditionType.ACCEPTED,
          ConditionType.RESOLVED_REFS,
          ConditionType.PROGRAMMED,
          ConditionType.READY,
          ConditionType.DEGRADED);
  private static final List<String> LAST =
      List.of(ConditionType.RECONCILING, ConditionType.STALLED);

  /** Well-known types in reading order, a kind's own between them by name. */
  private static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(Conditions::rank).thenComparing(Comparator.naturalOrder());

  private Conditions() {}

  /**
   * The next condition list: what is observed now over what was said before. The transition time of
   * a type moves only when its status changes. A type not observed now stays as it was, with its
   * older generation, so that readers see that it speaks of an older spec. The order depends on the
   * types only.
   *
   * @param before list of the object as read; null when it has no status yet
   * @param observations what is true now; of two with one type the later counts
   * @param generation generation of the spec that was looked at
   * @param now time of a transition; cut to seconds, as Kubernetes writes it
   */
  public static List<Condition> merge(
      @Nullable List<Condition> before,
      Collection<Observation> observations,
      long generation,
      Instant now) {
    var merged = new TreeMap<String, Condition>(ORDER);
    if (before != null) {
      before.forEach(condition -> merged.put(condition.type(), condition));
    }
    var known = Map.copyOf(merged);
    for (var observation : observations) {
      var old = known.get(observation.type());
      merged.put(observation.type(), next(old, observation, generation, now));
    }
    return List.copyOf(merged.values());
  }

  /** The condition of a type, whatever generation it speaks of. */
  public static Optional<Condition> find(@Nullable List<Condition> conditions, String type) {
    return conditions == null
        ? Optional.empty()
        : conditions.stream().filter(condition -> condition.type().equals(type)).findFirst();
  }

  /**
   * The condition of a type if it was decided for this generation. A reader of another object must
   * use this one: an older verdict is about a spec that is no more.
   */
  public static Optional<Condition> current(
      @Nullable List<Condition> conditions, String type, @Nullable Long generation) {
    return find(conditions, type)
        .filter(condition -> Objects.equals(condition.observedGeneration(), generation));
  }

  /** Whether a condition was decided for this generation and holds. */
  public static boolean isTrue(
      @Nullable List<Condition> conditions, String type, @Nullable Long generation) {
    return current(conditions, type, generation).filter(Conditions::holds).isPresent();
  }

  /** Whether a condition says {@code True}. */
  public static boolean holds(Condition condition) {
    return Observation.Status.TRUE.text().equals(condition.status());
  }

  private static Condition next(
      @Nullable Condition old, Observation observation, long generation, Instant now) {
    var status = observation.status().text();
    var time =
        old != null && old.status().equals(status)
            ? old.lastTransitionTime()
            : now.truncatedTo(ChronoUnit.SECONDS).toString();
    return new Condition(
        observation.type(), status, generation, time, observation.reason(), observation.message());
  }

  private static int rank(String type) {
    if (FIRST.contains(type)) {
      return FIRST.indexOf(type);
    }
    return LAST.contains(type) ? FIRST.size() + 1 + LAST.indexOf(type) : FIRST.size();
  }
}
