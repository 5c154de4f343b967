package dev.millwright.queues.backend;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** What is otherwise between two queues, field by field, for people. */
public final class FieldDiff {
  /** What stands for a field that says nothing. */
  private static final String NOTHING = "-";

  private FieldDiff() {}

  /** Like {@code deserved cpu: 4 -> 8}, by the name of the field. */
  public static List<String> of(SortedMap<String, String> before, SortedMap<String, String> after) {
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !said(before, name).equals(said(after, name)))
        .map(name -> "%s: %s -> %s".formatted(name, said(before, name), said(after, name)))
        .toList();
  }

  private static String said(SortedMap<String, String> fields, String name) {
    return fields.getOrDefault(name, NOTHING);
  }
}
