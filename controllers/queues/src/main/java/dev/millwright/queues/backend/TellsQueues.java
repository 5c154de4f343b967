package dev.millwright.queues.backend;

import dev.millwright.api.queues.Submitters;
import java.util.Map;

/** A back end of which it is known what becomes of work, whatever queue it names. */
public interface TellsQueues {
  /**
   * All queues that it has, be they ours or not: by name, of a path its last part, whether queues
   * are below it, so that it takes no work.
   */
  Map<String, Boolean> queues();

  /** Whether work that names any other queue comes to nothing. */
  boolean knowsAll();

  /** Whether the back end itself keeps out whom these do not name. */
  boolean keepsOutOthersThan(Submitters submitters);
}
