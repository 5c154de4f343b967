package dev.millwright.queues.volcano.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.queues.volcano.observe.Quarantine.Move;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarantineTest {
  private static final LiveTree TREE =
      Written.tree(
          """
          metadata: {name: root}
          status: {state: Open}
          ---
          metadata: {name: org}
          spec: {parent: root}
          status: {state: Open}
          ---
          metadata: {name: leaf}
          spec: {parent: org}
          status: {state: Open}
          ---
          metadata: {name: closed}
          spec: {parent: root}
          status: {state: Closing}
          """);

  private static PodGroup group(String name, String queue, String from) {
    return Written.group(
        """
        metadata:
          namespace: jobs
          name: %s
          uid: "1"
          annotations: {"queues.millwright.dev/quarantined-from": "%s"}
        spec: {queue: "%s"}
        status: {phase: Running}
        """
            .formatted(name, from, queue));
  }

  @ParameterizedTest(name = "in {0}, from {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "org,                       '',     quarantine.millwright.dev",
        "root,                      '',     quarantine.millwright.dev",
        "leaf,                      '',     -",
        "closed,                    '',     -",
        "nosuch,                    '',     -",
        "'',                        '',     -",
        "quarantine.millwright.dev, leaf,   leaf",
        "quarantine.millwright.dev, org,    -",
        "quarantine.millwright.dev, closed, -",
        "quarantine.millwright.dev, nosuch, -",
        "quarantine.millwright.dev, '',     -",
        // Somebody gave it another queue himself.
        "leaf,                      org,    -",
        "org,                       leaf,   quarantine.millwright.dev",
      })
  void movesAsideAndBack(String queue, String from, String to) {
    PodGroup group = group("one", queue, from);
    List<String> moved =
        Quarantine.moves(List.of(group), TREE, true).stream().map(Move::queue).toList();

    assertThat(moved).isEqualTo(Stream.ofNullable(to).collect(Collectors.toList()));
  }

  @Test
  void movesNobodyAsideWhereVolcanoDoesNotLookAtParents() {
    assertThat(Quarantine.moves(List.of(group("one", "org", "")), TREE, false)).isEmpty();
  }

  @Test
  void tellsOfAllThatAreAsideByName() {
    var groups =
        List.of(
            group("b", "quarantine.millwright.dev", "org"),
            group("c", "leaf", "org"),
            group("a", "quarantine.millwright.dev", "root"));

    assertThat(Quarantine.messages(groups))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("PodGroup jobs/a named queue root, where it would have stopped Volcano")
        .contains("into its spec.queue, or delete it");
  }
}
