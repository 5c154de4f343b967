package dev.millwright.queues.convert.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueNamesTest {

  @Test
  void aNameThatFitsAndThatNoOtherHasStays() {
    assertThat(names("root", "root.a", "root.a.b"))
        .containsEntry("root.a", "a")
        .containsEntry("root.a.b", "b");
  }

  @Test
  void thoseOfOneNameHaveTheNamesAboveThemBefore() {
    assertThat(names("root", "root.dev", "root.prod", "root.dev.etl", "root.prod.etl", "root.etl"))
        .containsEntry("root.etl", "etl")
        .containsEntry("root.dev.etl", "dev-etl")
        .containsEntry("root.prod.etl", "prod-etl");
  }

  @Test
  void aNameThatSchedulersHaveIsNone() {
    assertThat(names("root", "root.default", "root.a", "root.a.default"))
        .containsEntry("root.default", "root-default")
        .containsEntry("root.a.default", "a-default");
  }

  @Test
  void oneThatIsThereAlreadyIsNotTakenTwice() {
    assertThat(names("root", "root.a", "root.b", "root.a.x", "root.b.x", "root.a-x"))
        .containsEntry("root.a-x", "a-x")
        .containsEntry("root.b.x", "b-x")
        .hasEntrySatisfying("root.a.x", name -> assertThat(name).matches("a-x-[0-9a-f]{8}"));
  }

  @ParameterizedTest
  @CsvSource({"Team_A, team-a", "_x_, x", "user@corp, user-corp", "a.b, a-b"})
  void whatIsNoLabelBecomesTheNearestOne(String said, String name) {
    assertThat(QueueNames.clean(said)).isEqualTo(name);
  }

  @Test
  void theTailOfALongNameIsHashed() {
    String cut = QueueNames.clean("n".repeat(64));
    assertThat(cut).hasSizeLessThanOrEqualTo(63).startsWith("nnn").matches(".*-[0-9a-f]{8}");
    assertThat(QueueNames.clean("n".repeat(65))).isNotEqualTo(cut);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void namesAreLabelsAndUniqueAndTheSameInAnyOrder(int seed) {
    var random = new Random(seed);
    var paths = new ArrayList<>(List.of("root"));
    for (int i = 0; i < 60; i++) {
      String above = paths.get(random.nextInt(paths.size()));
      String path =
          above + "." + List.of("a", "b", "A", "default", "a-b", "x_y").get(random.nextInt(6));
      if (!paths.contains(path)) {
        paths.add(path);
      }
    }
    Map<String, String> names = names(paths.toArray(String[]::new));
    assertThat(new HashSet<>(names.values())).hasSameSizeAs(names.values());
    assertThat(names.values())
        .allMatch(name -> name.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"))
        .doesNotContain("root", "default");
    Collections.shuffle(paths, random);
    assertThat(names(paths.toArray(String[]::new))).isEqualTo(names);
  }

  /** Names by path, those of the root left out. */
  private static Map<String, String> names(String... paths) {
    var forest = new Forest("root");
    for (String path : paths) {
      int dot = path.lastIndexOf('.');
      forest.add(
          new QueueDraft(
              path,
              dot < 0 ? null : path.substring(0, dot),
              path.substring(dot + 1),
              JsonNodeFactory.instance.objectNode()));
    }
    forest.close();
    var names = new TreeMap<String, String>();
    forest.queues().forEach(queue -> names.put(queue.key(), queue.name()));
    return names;
  }
}
