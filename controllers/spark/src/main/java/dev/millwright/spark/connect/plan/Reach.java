package dev.millwright.spark.connect.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the way of clients to a server is made.
 *
 * @param open whether the Service is there and leads to the current attempt
 * @param refused a sentence where the Service was refused; null where it was not
 * @param aside a sentence for each object of the UI that was refused
 * @param until when to look again; null for not before something changes
 */
public record Reach(
    boolean open, @Nullable String refused, List<String> aside, @Nullable Instant until) {
  /** There is no attempt yet that anybody could be led to. */
  public static final Reach NONE = new Reach(false, null, List.of(), null);

  public Reach {
    aside = List.copyOf(aside);
  }
}
