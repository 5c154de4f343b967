package dev.millwright.spark.queue.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ApplicationLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random lives of applications with two controllers at once, each with a cache that is late by as
 * much as it likes, lines that it keeps, and writes that arrive long after they were decided. There
 * are never more at a time than a limit allows, and all come to an end.
 */
class LinePropertiesTest {
  private static final int LIVES = 300;
  private static final int STEPS = 4_000;

  static List<Long> seeds() {
    return new Random(7).longs(LIVES).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverTooManyAndNobodyStarves(long seed) {
    World world = new World(new Random(seed));
    for (int step = 0; step < STEPS; step++) {
      world.step();
    }
    world.settle();
    assertThat(world.waiting()).as("never begun, seed %d", seed).isEmpty();
  }

  /** The API server with what was written, and the controllers that read it late. */
  private static final class World {
    private static final Map<String, List<ApplicationLimit>> LIMITS =
        Map.of(
            "team", List.of(new ApplicationLimit("team", 2), new ApplicationLimit("org", 3)),
            "side", List.of(new ApplicationLimit("side", 2), new ApplicationLimit("org", 3)),
            "one", List.of(new ApplicationLimit("one", 1)));
    private static final List<String> QUEUES = List.of("team", "side", "one");

    private final Random random;
    private final Map<String, Member> stored = new HashMap<>();
    private final List<Member> written = new ArrayList<>();
    private final List<Controller> controllers = new ArrayList<>();
    private int made;

    World(Random random) {
      this.random = random;
      controllers.add(new Controller());
      controllers.add(new Controller());
    }

    void step() {
      switch (random.nextInt(12)) {
        case 0 -> create();
        case 1 -> user();
        case 2, 3 -> end();
        default -> controllers.get(random.nextInt(2)).step();
      }
    }

    /** Nothing new comes; whoever runs ends now and then. */
    void settle() {
      List.copyOf(stored.values()).stream()
          .filter(member -> member.place() == Place.APART)
          .forEach(member -> write(member, Place.WAITS));
      for (int step = 0; step < 20 * STEPS && !waiting().isEmpty(); step++) {
        if (random.nextInt(5) == 0) {
          end();
        }
        controllers.get(random.nextInt(2)).step();
      }
    }

    List<Member> waiting() {
      return stored.values().stream()
          .filter(one -> one.place() == Place.WAITS || one.place() == Place.CALLED)
          .toList();
    }

    private void create() {
      if (stored.size() < 20) {
        // Clocks of API servers differ, and uids say nothing of the order.
        int age = made++ / 4 + random.nextInt(3);
        store(
            new Member(
                "space",
                "name",
                "%08x-%d".formatted(random.nextInt(), made),
                "",
                "%06d".formatted(age),
                QUEUES.get(random.nextInt(QUEUES.size())),
                Place.WAITS));
      }
    }

    /** Labels, suspends, resumes, retries, deletes. */
    private void user() {
      any()
          .ifPresent(
              member -> {
                switch (random.nextInt(4)) {
                  case 0 -> write(member, member.place());
                  case 1 -> write(member, Place.APART);
                  case 2 -> {
                    if (member.place() == Place.APART) {
                      write(member, Place.WAITS);
                    }
                  }
                  default -> {
                    if (member.place() != Place.HOLDS) {
                      stored.remove(member.uid());
                    }
                  }
                }
              });
    }

    private void end() {
      any()
          .filter(member -> member.place() == Place.HOLDS)
          .ifPresent(
              member -> {
                if (random.nextBoolean()) {
                  write(member, Place.APART);
                }
                stored.remove(member.uid());
              });
    }

    private Optional<Member> any() {
      List<Member> all = List.copyOf(stored.values());
      return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /** Over this very version, or not at all. */
    private void writeOver(Member read, Place place) {
      if (read.equals(stored.get(read.uid()))) {
        write(read, place);
      }
    }

    private void write(Member read, Place place) {
      store(
          new Member(
              read.namespace(), read.name(), read.uid(), "", read.created(), read.queue(), place));
    }

    private void store(Member next) {
      Member told =
          new Member(
              next.namespace(),
              next.name(),
              next.uid(),
              Integer.toString(written.size() + 1),
              next.created(),
              next.queue(),
              next.place());
      written.add(told);
      stored.put(told.uid(), told);
      Map<String, Integer> held = new HashMap<>();
      for (Member member : stored.values()) {
        if (member.place() == Place.HOLDS) {
          for (ApplicationLimit limit : Objects.requireNonNull(LIMITS.get(member.queue()))) {
            assertThat(held.merge(limit.queue(), 1, Integer::sum))
                .as("at a time in %s", limit)
                .isLessThanOrEqualTo(limit.max());
          }
        }
      }
    }

    /** What one decided and has not written yet. */
    private record Decided(Member read, Place place) {}

    private final class Controller {
      private final Map<String, Member> cache = new HashMap<>();
      private final List<Decided> underWay = new ArrayList<>();
      private int read;
      private Line line = new Line(Map.of(), List.of(), queue -> List.of());

      void step() {
        switch (random.nextInt(4)) {
          case 0 -> read(1 + random.nextInt(6));
          case 1 -> look();
          case 2 -> decide();
          default -> {
            if (!underWay.isEmpty()) {
              Decided next = underWay.remove(random.nextInt(underWay.size()));
              writeOver(next.read(), next.place());
            }
          }
        }
      }

      /** In the order in which it was written; deleted ones are noticed late. */
      private void read(int some) {
        for (int i = 0; i < some && read < written.size(); i++) {
          Member next = written.get(read++);
          cache.put(next.uid(), next);
        }
        if (read == written.size()) {
          cache.keySet().retainAll(stored.keySet());
        }
      }

      /** While it looks, what it looks at changes. */
      private void look() {
        Map<String, String> seen = new HashMap<>();
        cache.values().forEach(one -> seen.put(one.uid(), one.version()));
        List<Member> members = new ArrayList<>();
        for (String uid : List.copyOf(cache.keySet())) {
          Member member = cache.get(uid);
          if (member != null) {
            members.add(member);
          }
          if (random.nextInt(4) == 0) {
            read(1);
          }
        }
        line = new Line(seen, members, queue -> Objects.requireNonNull(LIMITS.get(queue)));
      }

      private void decide() {
        List<Member> all = List.copyOf(cache.values());
        if (all.isEmpty()) {
          return;
        }
        Member member = all.get(random.nextInt(all.size()));
        if (member.place() != Place.WAITS && member.place() != Place.CALLED) {
          return;
        }
        switch (line.turn(member)) {
          case BEGINS -> underWay.add(new Decided(member, Place.HOLDS));
          case CALLED -> underWay.add(new Decided(member, Place.CALLED));
          case FRONT, BACK, JOINS -> underWay.add(new Decided(member, Place.WAITS));
          case UNSEEN -> look();
        }
      }
    }
  }
}
