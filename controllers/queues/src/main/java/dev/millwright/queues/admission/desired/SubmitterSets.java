package dev.millwright.queues.admission.desired;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.Submitters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may submit to which queue, as one text: a line {@code #queue}, and then one for each that its
 * set holds, {@code namespace a}, {@code account a/b}, {@code user a}, {@code group a}. Whoever is
 * named in a queue may submit to those below it too, so a set holds all from the top down, and
 * queues that name nobody share the one above them.
 */
final class SubmitterSets {
  /** In place of a set: everybody. */
  static final String EVERYBODY = "*";

  /** Characters; the policies may look at no more within what they are allowed to cost. */
  static final int LONGEST = 32_768;

  private final Predicate<Submitters> keptOutByBackEnd;
  private final Map<String, @Nullable Named> byQueue = new HashMap<>();
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final SortedSet<String> crowded = new TreeSet<>();

  /** Those of a queue and above it, and the queue whose set they are. */
  private record Named(String owner, Submitters all) {}

  /**
   * None yet.
   *
   * @param keptOutByBackEnd whether the back end itself keeps out whom these do not name
   */
  SubmitterSets(Predicate<Submitters> keptOutByBackEnd) {
    this.keptOutByBackEnd = keptOutByBackEnd;
  }

  /** Adds a queue, after the one above it. */
  void add(String queue, BatchQueueSpec spec) {
    Named above = spec.parent() == null ? null : byQueue.get(spec.parent());
    Submitters own = spec.submitters();
    if (own == null) {
      byQueue.put(queue, above);
      return;
    }
    Submitters all = above == null ? own : union(above.all(), own);
    byQueue.put(queue, new Named(queue, all));
    String text = text(all);
    if (text.length() > LONGEST) {
      crowded.add(queue);
    } else {
      texts.put(queue, text);
    }
  }

  /** The queue whose set it is, or {@link #EVERYBODY}. */
  String of(String queue) {
    Named named = byQueue.get(queue);
    return named == null ? EVERYBODY : named.owner();
  }

  /** Whether its set is too long to be looked at. */
  boolean isCrowded(String queue) {
    Named named = byQueue.get(queue);
    return named != null && crowded.contains(named.owner());
  }

  /** All sets, each with the queue whose it is. */
  String text() {
    var text = new StringBuilder("\n");
    texts.forEach((queue, set) -> text.append('#').append(queue).append('\n').append(set));
    return text.toString();
  }

  private String text(Submitters all) {
    var lines = new TreeSet<String>();
    orNone(all.namespaces()).forEach(name -> lines.add("namespace " + name));
    orNone(all.serviceAccounts())
        .forEach(
            account -> lines.add("account %s/%s".formatted(account.namespace(), account.name())));
    orNone(all.users()).forEach(name -> lines.add("user " + name));
    orNone(all.groups()).forEach(name -> lines.add("group " + name));
    if (keptOutByBackEnd.test(all)) {
      // It may know for whom a controller makes a pod; a policy never does.
      lines.add("controllers");
    }
    return String.join("\n", lines) + "\n";
  }

  private static Submitters union(Submitters one, Submitters other) {
    return new Submitters(
        union(one.namespaces(), other.namespaces()),
        union(one.serviceAccounts(), other.serviceAccounts()),
        union(one.users(), other.users()),
        union(one.groups(), other.groups()));
  }

  private static <T> @Nullable List<T> union(@Nullable List<T> one, @Nullable List<T> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    var all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }
}
