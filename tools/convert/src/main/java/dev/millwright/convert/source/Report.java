package dev.millwright.convert.source;

import java.util.ArrayList;
import java.util.List;

/** What became of the fields of one object, in the order in which they were read. */
public final class Report {
  private final List<FieldReport> fields = new ArrayList<>();

  /** Adds what became of a field. */
  public void add(String path, Outcome outcome, String note) {
    fields.add(new FieldReport(path, outcome, note));
  }

  /** How many there are. */
  public int size() {
    return fields.size();
  }

  /** All of them so far. */
  public List<FieldReport> fields() {
    return List.copyOf(fields);
  }
}
