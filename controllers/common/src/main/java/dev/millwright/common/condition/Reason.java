package dev.millwright.common.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why a condition says what it says. One enum for each concern implements it, so that every word
 * stands in one place, and {@code docs/conditions.md} is written from there.
 */
public interface Reason {

  /** Name of the enum constant, like {@code NAME_TAKEN}. */
  String name();

  /** Everything there is to say of it. */
  Text text();

  /** Conditions that carry this reason; none for a reason of events only. */
  default List<Mark> marks() {
    return text().marks();
  }

  /** Sentence on what is the case. */
  default String meaning() {
    return text().meaning();
  }

  /** Sentence on what a person can do; empty where there is nothing to do. */
  default String cure() {
    return text().cure();
  }

  /** The word for programs, like {@code NameTaken}. */
  default String word() {
    return Arrays.stream(name().split("_"))
        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /**
   * What a reason says.
   *
   * @param meaning what is the case
   * @param cure what a person can do; empty where there is nothing to do
   * @param marks conditions that carry it; none for a reason of events only
   */
  record Text(String meaning, String cure, List<Mark> marks) {

    public Text {
      marks = List.copyOf(marks);
    }
  }
}
