package dev.millwright.queues.convert.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.command.Conversion;
import dev.millwright.convert.source.Outcome;
import dev.millwright.convert.source.Report;
import java.util.List;

/**
 * Something that was read, and what it becomes.
 *
 * @param file it was read from
 * @param object what it is, for people
 * @param objects what it is here
 * @param report of its fields
 * @param partOfAnother whether it is taken over though it is no object of its own
 */
public record Item(
    String file, String object, List<ObjectNode> objects, Report report, boolean partOfAnother) {
  public Item {
    objects = List.copyOf(objects);
  }

  /** Something that is objects of its own, or says something of others. */
  public Item(String file, String object, List<ObjectNode> objects, Report report) {
    this(file, object, objects, report, false);
  }

  /** As it is told. */
  public Conversion conversion() {
    boolean refused =
        report.fields().stream().anyMatch(field -> field.outcome() == Outcome.REFUSED);
    return new Conversion(
        object, objects, report.fields(), partOfAnother || !objects.isEmpty() || !refused);
  }
}
