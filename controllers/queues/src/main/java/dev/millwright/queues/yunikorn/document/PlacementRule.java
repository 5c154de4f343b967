package dev.millwright.queues.yunikorn.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to find the queue of an application.
 *
 * @param name {@code provided}, {@code fixed}, {@code tag} or {@code user}
 * @param create whether it may make a queue that is not there
 * @param filter for whom the rule is; null for everybody
 * @param parent rule that finds the queue above; null for the root
 * @param value what {@code fixed} and {@code tag} need: a queue, the name of a tag
 */
public record PlacementRule(
    String name,
    boolean create,
    @Nullable Filter filter,
    @Nullable PlacementRule parent,
    String value) {

  /** The queue that the application names itself, if it is there. */
  public static final PlacementRule PROVIDED = new PlacementRule("provided", false, null, null, "");

  /**
   * For whom a rule is.
   *
   * @param type {@code allow} or {@code deny}; empty for allow
   * @param users names; a single one may be a regular expression
   * @param groups names; a single one may be a regular expression
   */
  public record Filter(String type, List<String> users, List<String> groups) {
    public Filter {
      users = List.copyOf(users);
      groups = List.copyOf(groups);
    }
  }
}
