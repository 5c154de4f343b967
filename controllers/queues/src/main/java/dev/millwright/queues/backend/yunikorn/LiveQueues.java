package dev.millwright.queues.backend.yunikorn;

import dev.millwright.api.queues.ApplicationCounts;
import dev.millwright.queues.backend.TellsUsage.Usage;
import dev.millwright.queues.yunikorn.client.LiveApplication;
import dev.millwright.queues.yunikorn.client.LiveQueue;
import dev.millwright.queues.yunikorn.document.DocumentQueue;
import dev.millwright.queues.yunikorn.observe.Rejection;
import dev.millwright.queues.yunikorn.observe.WaitingApplication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The queues that YuniKorn runs, with the applications of those that were asked for. */
final class LiveQueues {
  /** Queues whose applications are asked for in one look; each one is a request. */
  private static final int ASKED_MOST = 16;

  /** One that was hung elsewhere is there twice while it drains where it was. */
  private final Map<String, List<LiveQueue>> byName = new HashMap<>();

  private final Map<String, LiveQueue> byPath = new HashMap<>();
  private final Map<String, List<LiveApplication>> applications = new HashMap<>();

  /** Paths of those of which all applications are forgotten. */
  private final Set<String> forgotten = new HashSet<>();

  private final List<Rejection> rejections;

  /**
   * Of a tree.
   *
   * @param root of it
   * @param found applications by path of the queue, of those that were asked for
   * @param rejections of late, in all queues
   * @param now when they were asked for
   */
  LiveQueues(
      LiveQueue root,
      Map<String, List<LiveApplication>> found,
      List<Rejection> rejections,
      Instant now) {
    this.rejections = List.copyOf(rejections);
    found.forEach(
        (path, all) -> {
          List<LiveApplication> some =
              all.stream().filter(application -> !application.isForgotten(now)).toList();
          applications.put(path, some);
          if (some.isEmpty() && !all.isEmpty()) {
            forgotten.add(path);
          }
        });
    byPath.put(root.path(), root);
    root.children().forEach(this::sort);
  }

  private void sort(LiveQueue queue) {
    byName.computeIfAbsent(QueueParts.name(queue.path()), name -> new ArrayList<>()).add(queue);
    byPath.put(queue.path(), queue);
    queue.children().forEach(this::sort);
  }

  /**
   * Paths of the queues of which it is worth to know who is in them: those that drain first, then
   * those with work that waits.
   */
  static List<String> worthAsking(LiveQueue root) {
    return leaves(root)
        .filter(queue -> drains(queue) || LiveAmounts.hasSome(queue.pending()))
        .sorted(Comparator.comparing(LiveQueues::drains).reversed().thenComparing(LiveQueue::path))
        .limit(ASKED_MOST)
        .map(LiveQueue::path)
        .toList();
  }

  private static boolean drains(LiveQueue queue) {
    return !queue.status().equals(LiveQueue.ACTIVE);
  }

  /** What has no queues below it; what is said to take work matters not. */
  private static Stream<LiveQueue> leaves(LiveQueue queue) {
    return queue.children().isEmpty()
        ? Stream.of(queue)
        : queue.children().stream().flatMap(LiveQueues::leaves);
  }

  /**
   * The queue for the BatchQueue of this name, and the one that takes work where it is there twice;
   * null where there is none.
   */
  @Nullable LiveQueue named(String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .min(Comparator.comparing(LiveQueues::drains))
        .orElse(null);
  }

  /**
   * Whether it is there for the BatchQueue of this name. One that drains and has nothing but
   * forgotten applications is as good as gone: it takes no work, and YuniKorn has it until it
   * starts anew.
   */
  boolean has(String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .anyMatch(
            queue ->
                !drains(queue) || !leaves(queue).allMatch(leaf -> forgotten.contains(leaf.path())));
  }

  /** Who holds the queue for the BatchQueue of this name, wherever it is. */
  List<String> holders(String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .flatMap(queue -> holders(queue).stream())
        .toList();
  }

  /** All by name, and the root, whether queues are below them. */
  Map<String, Boolean> inner() {
    var inner = new HashMap<String, Boolean>();
    for (String name : byName.keySet()) {
      LiveQueue queue = named(name);
      if (has(name)) {
        inner.put(name, queue != null && !queue.children().isEmpty());
      }
    }
    inner.put(DocumentQueue.ROOT, true);
    return inner;
  }

  /** The queue of this path; null where there is none. */
  @Nullable LiveQueue at(String path) {
    return byPath.get(path);
  }

  /** Who holds a queue: applications by name where they were asked for, else how many there are. */
  List<String> holders(LiveQueue queue) {
    if (leaves(queue).noneMatch(leaf -> applications.containsKey(leaf.path()))) {
      return LiveAmounts.holders(queue);
    }
    return leaves(queue)
        .flatMap(
            leaf -> {
              List<LiveApplication> known = applications.get(leaf.path());
              return known == null || known.isEmpty()
                  ? LiveAmounts.holders(leaf).stream()
                  : known.stream().map(LiveQueues::name);
            })
        .sorted()
        .toList();
  }

  private static String name(LiveApplication application) {
    return application.namespace() == null
        ? "application " + application.id()
        : "application %s/%s".formatted(application.namespace(), application.id());
  }

  /** How a queue is used. */
  Usage usage(LiveQueue queue) {
    var waiting = new ArrayList<WaitingApplication>();
    boolean known = true;
    for (LiveQueue leaf : leaves(queue).toList()) {
      List<LiveApplication> inside = applications.get(leaf.path());
      known &= inside != null || !LiveAmounts.hasSome(leaf.pending());
      Objects.requireNonNullElse(inside, List.<LiveApplication>of()).stream()
          .map(application -> WaitingApplication.of(application, upwards(leaf)))
          .filter(Objects::nonNull)
          .forEach(waiting::add);
    }
    return new Usage(
        LiveAmounts.usage(queue),
        new ApplicationCounts(
            Math.toIntExact(queue.runningApplications()), known ? waiting.size() : null),
        WaitingWork.of(waiting, rejections(queue)));
  }

  /** By it or a queue below, but for what was submitted once more by the same id and got in. */
  private List<Rejection> rejections(LiveQueue queue) {
    return rejections.stream()
        .filter(one -> (one.queue() + ".").startsWith(queue.path() + "."))
        .filter(
            one ->
                applications.getOrDefault(one.queue(), List.of()).stream()
                    .noneMatch(inside -> inside.id().equals(one.application().id())))
        .toList();
  }

  private List<LiveQueue> upwards(LiveQueue queue) {
    var upwards = new ArrayList<LiveQueue>();
    for (String path = queue.path(); ; path = path.substring(0, path.lastIndexOf('.'))) {
      LiveQueue at = byPath.get(path);
      if (at != null) {
        upwards.add(at);
      }
      if (path.lastIndexOf('.') < 0) {
        return upwards;
      }
    }
  }
}
