package dev.millwright.queues.status;

import dev.millwright.api.queues.ChangePlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a back end stands after a look at it. */
public sealed interface BackEndStanding {
  /**
   * It was read and written.
   *
   * @param lacks what its configuration lacks, for people; empty for nothing
   * @param leftovers queues in it that are to go and cannot yet, for people
   * @param twoDefaults names of all that say {@code default: true} where it is one of several
   * @param quarantined work that was moved aside, for people
   * @param plan what would be written, where nothing is carried out; else null
   */
  record Read(
      List<String> lacks,
      List<String> leftovers,
      List<String> twoDefaults,
      List<String> quarantined,
      @Nullable ChangePlan plan)
      implements BackEndStanding {
    public Read {
      lacks = List.copyOf(lacks);
      leftovers = List.copyOf(leftovers);
      twoDefaults = List.copyOf(twoDefaults);
      quarantined = List.copyOf(quarantined);
    }
  }

  /**
   * It could not be.
   *
   * @param message for people
   */
  record Unreachable(String message) implements BackEndStanding {}

  /**
   * This controller does not know the kind of scheduler.
   *
   * @param kind which one it is; null where none is named
   */
  record NotSupported(@Nullable String kind) implements BackEndStanding {}
}
