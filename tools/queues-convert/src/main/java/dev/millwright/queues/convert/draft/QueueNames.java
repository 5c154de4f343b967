package dev.millwright.queues.convert.draft;

import dev.millwright.convert.source.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names of BatchQueues, which are labels of DNS and unique in the whole tree. A queue keeps its
 * name where that is one and no other has it; else names of queues above are put before it, as many
 * as it takes. The same queues have the same names, in whatever order they are read.
 */
public final class QueueNames {
  private static final int LONGEST = 63;
  private static final int HASHED = 8;
  private static final Set<String> RESERVED = Set.of("root", "default");

  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Forest forest;

  private QueueNames(Forest forest) {
    this.forest = forest;
  }

  /** Names by the keys of queues. */
  static Map<String, String> of(Collection<QueueDraft> queues, Forest forest) {
    // name → those that would have it
    var groups = new TreeMap<String, TreeMap<String, QueueDraft>>();
    for (QueueDraft queue : queues) {
      groups.computeIfAbsent(clean(queue.said()), n -> new TreeMap<>()).put(queue.key(), queue);
    }
    var naming = new QueueNames(forest);
    groups.forEach(
        (name, group) -> {
          if (group.size() == 1 && !RESERVED.contains(name)) {
            naming.take(group.firstKey(), name);
          }
        });
    groups.forEach(
        (name, group) ->
            group.values().stream()
                .filter(queue -> !naming.names.containsKey(queue.key()))
                .forEach(queue -> naming.choose(queue, name)));
    return naming.names;
  }

  private void take(String key, String name) {
    taken.add(name);
    names.put(key, name);
  }

  private void choose(QueueDraft queue, String name) {
    List<String> path = path(queue);
    boolean top = path.size() == 1;
    if (top && !RESERVED.contains(name) && !taken.contains(name)) {
      take(queue.key(), name);
      return;
    }
    if (top) {
      path = List.of("root", path.getFirst());
    }
    for (int from = path.size() - 2; from >= 0; from--) {
      String longer = clean(String.join("-", path.subList(from, path.size())));
      if (!taken.contains(longer)) {
        take(queue.key(), longer);
        return;
      }
    }
    take(queue.key(), cut(clean(String.join("-", path)), hash(queue.key())));
  }

  /** Names from below the root to the queue itself. */
  private List<String> path(QueueDraft queue) {
    var path = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (QueueDraft at = queue; at != null && seen.add(at.key()); at = at.above()) {
      if (!forest.isRoot(at)) {
        path.addFirst(at.said());
      }
    }
    return path;
  }

  /** The nearest label of DNS; the tail of a longer one is hashed. */
  public static String clean(String said) {
    String label =
        said.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-").replaceAll("^-+|-+$", "");
    if (label.isEmpty()) {
      return "queue-" + hash(said);
    }
    return label.length() <= LONGEST ? label : cut(label, hash(said));
  }

  private static String cut(String label, String hash) {
    String start = label.substring(0, Math.min(label.length(), LONGEST - HASHED - 1));
    return start.replaceAll("-+$", "") + "-" + hash;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASHED);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Says where the name of a queue that is no field of its own stands now. */
  public static void tell(QueueDraft queue) {
    Value name = queue.root().at("path");
    if (queue.said().equals(queue.name())) {
      name.kept("metadata.name");
    } else {
      name.changed(change(queue));
    }
  }

  /** What became of a name, for the report. */
  static String change(QueueDraft queue) {
    String before = queue.said();
    String why =
        RESERVED.contains(clean(before))
            ? "schedulers have a queue of this name of their own"
            : clean(before).equals(queue.name()) || !clean(before).equals(before)
                ? "a name has at most 63 lower-case letters, digits and -"
                : "names are unique in the whole tree";
    return "metadata.name is %s, for %s: work names it so".formatted(queue.name(), why);
  }
}
