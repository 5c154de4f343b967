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

  /** Conditions that carry this reason; none for a reason of events only. */
  List<Mark> marks();

  /** Sentence on what is the case. */
  String meaning();

  /** Sentence on what a person can do; empty where there is nothing to do. */
  String cure();

  /** The word for programs, like {@code NameTaken}. */
  default String word() {
    return Arrays.stream(name().split("_"))
        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
