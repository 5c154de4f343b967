package dev.millwright.pulsar.cluster.plan;

import static dev.millwright.pulsar.cluster.TestClusters.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.pulsar.cluster.client.BookieRack;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RackPlannerTest {

  private static final String HOST = ".demo-bookie-headless.events.svc.cluster.local:3181";
  private static final String SETS =
      """
      bookies:
        sets:
          - {name: a, replicas: 1, rack: /a}
          - {name: b, replicas: 2, rack: /b}
          - {name: free, replicas: 1}
      """;

  /**
   * Bookies are written short: {@code b-1} is pod 1 of set b, anything with a colon is as it is.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        // A fresh Pulsar.
        "nothing                             | put a-0 /a default, put b-0 /b default, put b-1 /b default",
        // All is well.
        "a-0=/a, b-0=/b, b-1=/b              | nothing",
        // Lost, and in another rack.
        "a-0=/a, b-0=/z                      | put b-0 /b default, put b-1 /b default",
        // A group that namespaces are bound to stays.
        "a-0=/a, b-0=/b@hot, b-1=/z@hot      | put b-1 /b hot",
        // A set without a rack, a pod that is no more, a set that is no more.
        "a-0=/a, b-0=/b, b-1=/b, free-0=/f   | remove free-0",
        "a-0=/a, a-1=/a, b-0=/b, b-1=/b      | remove a-1",
        "a-0=/a, b-0=/b, b-1=/b, old-0=/o    | remove old-0",
        // A set whose bookies are kept although the spec has it no more.
        "a-0=/a, b-0=/b, b-1=/b, kept-3=/k   | nothing",
        // Not ours: another cluster's, another port, a plain host.
        "a-0=/a, b-0=/b, b-1=/b, x.other-bookie-headless.events.svc.cluster.local:3181=/x | nothing",
        "a-0=/a, b-0=/b, b-1=/b, demo-bookie-a-9.demo-bookie-headless.events.svc.cluster.local:3182=/x | nothing",
        "a-0=/a, b-0=/b, b-1=/b, 10.0.0.1:3181=/x | nothing",
        // A rack of another depth goes before the right one comes.
        "a-0=/eu/a, b-0=/b, b-1=/b           | remove a-0, put a-0 /a default",
        "a-0=, b-0=/b, b-1=/b                | remove a-0, put a-0 /a default",
      })
  void writesWhatDiffers(String found, String writes) {
    assertThat(plan(SETS, found)).isEqualTo(writes == null ? "" : writes);
  }

  @Test
  void removesAllWhereNoSetHasARackAnyMore() {
    String sets = "bookies: {sets: [{name: a, replicas: 2}]}";

    assertThat(plan(sets, "a-0=/a, a-1=/a, 10.0.0.1:3181=/x")).isEqualTo("remove a-0, remove a-1");
  }

  @Test
  void namesBookiesOfTheOnlySetAsTheyRegister() {
    ResolvedCluster cluster =
        resolved("bookies: {sets: [{name: default, replicas: 1, rack: /eu/a}]}");

    assertThat(RackPlanner.plan(cluster, Set.of(), Map.of()))
        .containsExactly(new RackWrite.Put("demo-bookie-0" + HOST, "default", "/eu/a"));
  }

  private static String plan(String spec, String found) {
    return RackPlanner.plan(resolved(spec), Set.of("demo-bookie-kept"), map(found)).stream()
        .map(RackPlannerTest::words)
        .collect(Collectors.joining(", "));
  }

  private static Map<String, BookieRack> map(String found) {
    Map<String, BookieRack> map = new TreeMap<>();
    Stream.ofNullable(found)
        .flatMap(text -> Stream.of(text.split(", ", -1)))
        .map(entry -> entry.split("=", 2))
        .forEach(entry -> map.put(id(entry[0]), place(entry[1])));
    return map;
  }

  private static String id(String bookie) {
    return bookie.contains(":") ? bookie : "demo-bookie-" + bookie + HOST;
  }

  private static BookieRack place(String text) {
    String[] parts = text.split("@", 2);
    return new BookieRack(parts.length > 1 ? parts[1] : "default", parts[0]);
  }

  private static String words(RackWrite write) {
    return switch (write) {
      case RackWrite.Put put -> "put %s %s %s".formatted(shortName(put), put.rack(), put.group());
      case RackWrite.Remove remove -> "remove " + shortName(remove);
    };
  }

  private static String shortName(RackWrite write) {
    return write.bookie().replaceFirst("^demo-bookie-", "").replace(HOST, "");
  }
}
