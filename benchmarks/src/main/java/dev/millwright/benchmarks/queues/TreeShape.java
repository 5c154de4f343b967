package dev.millwright.benchmarks.queues;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A tree of queues: how many there are in each level. Those without queues below say what they are
 * guaranteed, and all say what they may use at most.
 *
 * @param levels numbers of queues, from the top down
 */
record TreeShape(List<Integer> levels) {
  /** Levels that Volcano allows. */
  private static final List<Integer> PERCENT = List.of(1, 4, 15, 30, 50);

  /** Cores that a queue of the lowest level may use; one above has as many for each below it. */
  static final int LEAST_MAX = 16;

  /** Cores that a queue of the lowest level is guaranteed. */
  static final int GUARANTEED = 2;

  private static final int GIB_PER_CORE = 4;

  TreeShape {
    levels = List.copyOf(levels);
  }

  /** So many queues in five levels, half of them in the lowest. */
  static TreeShape fiveLevels(int queues) {
    List<Integer> levels = new ArrayList<>();
    int rest = queues;
    for (int percent : PERCENT.subList(0, PERCENT.size() - 1)) {
      int here = Math.max(1, queues * percent / 100);
      levels.add(here);
      rest -= here;
    }
    levels.add(rest);
    return new TreeShape(levels);
  }

  /** One queue with all others below it. */
  static TreeShape oneFamily(int queues) {
    return new TreeShape(List.of(1, queues - 1));
  }

  int size() {
    return levels.stream().mapToInt(Integer::intValue).sum();
  }

  /** Each queue after the one above it. */
  List<Place> places() {
    return IntStream.range(0, levels.size())
        .boxed()
        .flatMap(
            level ->
                IntStream.range(0, levels.get(level)).mapToObj(index -> new Place(level, index)))
        .toList();
  }

  List<String> names() {
    return places().stream().map(Place::name).toList();
  }

  /** Names of those in the lowest level. */
  List<String> lowest() {
    int level = levels.size() - 1;
    return IntStream.range(0, levels.get(level))
        .mapToObj(index -> new Place(level, index).name())
        .toList();
  }

  /** Name of the queue above; null at the top. */
  @Nullable String parent(Place place) {
    return place.level() == 0
        ? null
        : new Place(place.level() - 1, place.index() % levels.get(place.level() - 1)).name();
  }

  /** The BatchQueue as it is created. */
  String json(Place place) {
    String parent = parent(place);
    boolean lowest = place.level() == levels.size() - 1;
    int below = Math.ceilDiv(levels.getLast(), levels.get(place.level()));
    String guaranteed = lowest ? "\"guaranteed\":%s,".formatted(amounts(GUARANTEED)) : "";
    return """
    {"apiVersion":"queues.millwright.dev/v1alpha1","kind":"BatchQueue","metadata":{"name":"%s"},\
    "spec":{%s%s"max":%s}}"""
        .formatted(
            place.name(),
            parent == null ? "" : "\"parent\":\"%s\",".formatted(parent),
            guaranteed,
            amounts(LEAST_MAX * below));
  }

  private static String amounts(int cores) {
    return "{\"cpu\":\"%d\",\"memory\":\"%dGi\"}".formatted(cores, cores * GIB_PER_CORE);
  }

  /**
   * Where a queue is.
   *
   * @param level 0 at the top
   * @param index in its level
   */
  record Place(int level, int index) {
    String name() {
      return "q%d-%05d".formatted(level + 1, index);
    }
  }
}
