package dev.millwright.pulsar.content.gather;

import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.admin.AdminTarget;
import org.jspecify.annotations.Nullable;

/** Whether there is a way to a cluster's admin interface. */
public sealed interface Door {

  /**
   * There is one.
   *
   * @param target where it leads
   * @param bookies bookies of the cluster; null where nobody tells
   */
  record Open(AdminTarget target, @Nullable Integer bookies) implements Door {}

  /**
   * Something must happen first.
   *
   * @param until what
   */
  record Closed(Outcome.Wait until) implements Door {}

  /**
   * There is no such cluster.
   *
   * @param until for it to be made
   */
  record Missing(Outcome.Wait until) implements Door {}
}
