package dev.millwright.queues.policy;

import dev.millwright.api.queues.BatchQueueSpec;
import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.FidelityPolicy;
import dev.millwright.api.queues.QueueLimit;
import dev.millwright.api.queues.Submitters;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.reason.QueueReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked of one queue beside the arithmetic of the tree. */
public final class QueuePolicies {
  private QueuePolicies() {}

  /**
   * What is against carrying this queue; null where nothing is.
   *
   * @param spec as its author wrote it
   * @param ledger how well its back end does what the spec says
   */
  public static @Nullable Refusal check(BatchQueueSpec spec, FidelityLedger ledger) {
    Refusal names = names(spec);
    return names == null ? strict(spec, ledger) : names;
  }

  private static @Nullable Refusal strict(BatchQueueSpec spec, FidelityLedger ledger) {
    List<FidelityEntry> inexact = ledger.inexact();
    if (spec.fidelity() != FidelityPolicy.Strict || inexact.isEmpty()) {
      return null;
    }
    String fields =
        inexact.stream()
            .map(
                entry ->
                    "spec.%s is %s%s"
                        .formatted(
                            entry.field(),
                            entry.level(),
                            entry.note() == null ? "" : " (" + entry.note() + ")"))
            .collect(Collectors.joining("; "));
    return new Refusal(
        QueueReason.NOT_EXACT,
        "spec.fidelity is Strict, and with this back end %s: leave that out, or set fidelity to BestEffort."
            .formatted(fields));
  }

  private static @Nullable Refusal names(BatchQueueSpec spec) {
    Submitters submitters = spec.submitters();
    if (submitters != null) {
      Refusal refusal =
          first(
              names("submitters.users", submitters.users()),
              names("submitters.groups", submitters.groups()));
      if (refusal != null) {
        return refusal;
      }
    }
    List<QueueLimit> limits = spec.limits() == null ? List.of() : spec.limits();
    for (int i = 0; i < limits.size(); i++) {
      QueueLimit limit = limits.get(i);
      Refusal refusal =
          first(
              names("limits[%d].users".formatted(i), limit.users()),
              names("limits[%d].groups".formatted(i), limit.groups()));
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }

  /** Names that nobody can see apart, and that are parted or trimmed where they are written. */
  private static @Nullable Refusal names(String field, @Nullable List<String> names) {
    if (names == null) {
      return null;
    }
    var bad = new ArrayList<String>();
    for (String name : names) {
      if (name.isBlank()
          || !name.strip().equals(name)
          || name.chars().anyMatch(Character::isISOControl)) {
        bad.add("\"" + name + "\"");
      }
    }
    return bad.isEmpty()
        ? null
        : new Refusal(
            QueueReason.UNREADABLE_NAME,
            "spec.%s holds %s: write names without white space around them and without line breaks."
                .formatted(field, String.join(", ", bad)));
  }

  private static @Nullable Refusal first(@Nullable Refusal one, @Nullable Refusal other) {
    return one == null ? other : one;
  }
}
