package dev.millwright.convert.spark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millwright.convert.source.Value;
import org.jspecify.annotations.Nullable;

/** The spec of a SparkSchedule, as it grows. */
public final class ScheduleTarget {
  private final Names names;
  private final ObjectNode spec = JsonNodeFactory.instance.objectNode();
  private @Nullable SparkTarget template;

  /**
   * An empty spec.
   *
   * @param names of its object
   */
  public ScheduleTarget(Names names) {
    this.names = names;
  }

  /** The spec but for its template. */
  public ObjectNode spec() {
    return spec;
  }

  /**
   * The application of each run.
   *
   * @param source its spec that is read
   */
  public SparkTarget template(Value source) {
    template = new SparkTarget(names, source);
    return template;
  }

  /** The application of each run, or null where none is said. */
  public @Nullable SparkTarget template() {
    return template;
  }
}
