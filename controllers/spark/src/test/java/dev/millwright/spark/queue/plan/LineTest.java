package dev.millwright.spark.queue.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.queues.ApplicationLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whose turn it is. Applications are written {@code queue place age version}, their names being
 * their places in the row, from a.
 */
class LineTest {
  private static final ApplicationLimit ORG = new ApplicationLimit("org", 3);
  private static final Map<String, List<ApplicationLimit>> LIMITS =
      Map.of(
          "team", List.of(new ApplicationLimit("team", 2), ORG),
          "side", List.of(ORG),
          "one", List.of(new ApplicationLimit("one", 1)),
          "free", List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one WAITS 1 10                                                    | CALLED
          one WAITS 1 11, one WAITS 2 10                                    | CALLED FRONT
          one WAITS 2 10, one WAITS 1 11                                    | FRONT CALLED
          one HOLDS 1 10, one WAITS 2 11                                    | JOINS FRONT
          one APART 1 10, one WAITS 2 11                                    | JOINS CALLED
          one CALLED 1 10                                                   | BEGINS
          one CALLED 1 10, one WAITS 1 11                                   | BEGINS FRONT
          one CALLED 1 10, one CALLED 2 9                                   | CALLED BEGINS
          one CALLED 1 10, one CALLED 2 9, one HOLDS 3 8                    | FRONT FRONT JOINS
          one WAITS 1 1, one WAITS 2 2, one WAITS 3 3, one WAITS 4 4, one WAITS 5 5 | CALLED FRONT FRONT FRONT BACK
          team WAITS 1 1, team WAITS 2 2, team WAITS 3 3                    | CALLED CALLED FRONT
          team HOLDS 1 1, team HOLDS 2 2, team WAITS 3 3, side WAITS 4 4    | JOINS JOINS FRONT CALLED
          side HOLDS 1 1, side HOLDS 2 2, side HOLDS 3 3, team WAITS 4 4    | JOINS JOINS JOINS FRONT
          team CALLED 1 1, side CALLED 2 2, side CALLED 3 3, side CALLED 4 4 | BEGINS BEGINS BEGINS CALLED
          team HOLDS 1 1, team HOLDS 2 2, team CALLED 3 3, side CALLED 4 4  | JOINS JOINS FRONT CALLED
          free HOLDS 1 1, one WAITS 2 2                                     | JOINS CALLED
          """)
  void goesByAgeAndIsTakenByVersion(String row, String turns) {
    List<Member> members = members(row);
    Line line = line(members);
    assertThat(members.stream().map(line::turn).map(Turn::name))
        .containsExactly(turns.split(" ", -1));
  }

  @Test
  void whoHasChangedSinceIsNotAnswered() {
    Line line = line(members("one CALLED 1 10"));
    Member changed = members("one CALLED 1 11").getFirst();
    assertThat(line.knows(changed)).isFalse();
    assertThat(line.turn(changed)).isEqualTo(Turn.UNSEEN);
    assertThat(line(List.of()).turn(changed)).isEqualTo(Turn.UNSEEN);
  }

  @Test
  void namesThoseWhoAreToBeTold() {
    assertThat(line(members("one WAITS 3 10, one WAITS 2 11, side WAITS 1 12")).next())
        .extracting(Member::name)
        .containsExactly("c", "b");
  }

  @Test
  void versionsAreNumbers() {
    assertThat(List.of("10", "9", "100").stream().sorted(Member.BY_VERSION))
        .containsExactly("9", "10", "100");
  }

  private static Line line(List<Member> members) {
    Map<String, String> seen = new HashMap<>();
    members.forEach(member -> seen.put(member.uid(), member.version()));
    return new Line(seen, members, queue -> Objects.requireNonNull(LIMITS.get(queue)));
  }

  private static List<Member> members(String row) {
    List<Member> members = new ArrayList<>();
    for (String one : row.split(", ", -1)) {
      String[] words = one.strip().split(" ", -1);
      String name = Character.toString('a' + members.size());
      members.add(
          new Member(
              "space",
              name,
              name.toUpperCase(Locale.ROOT),
              words[3],
              "2026-01-01T00:00:0%sZ".formatted(words[2]),
              words[0],
              Place.valueOf(words[1])));
    }
    return members;
  }
}
