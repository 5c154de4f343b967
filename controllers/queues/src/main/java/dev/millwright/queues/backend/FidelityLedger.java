package dev.millwright.queues.backend;

import dev.millwright.api.queues.FidelityEntry;
import dev.millwright.api.queues.FidelityLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * How well a back end does what a queue says, one entry for each field that the queue says, in the
 * order of the spec. What it does not say has no entry: nobody asked for it.
 *
 * @param entries for {@code status.fidelity}
 */
public record FidelityLedger(List<FidelityEntry> entries) {
  public FidelityLedger {
    entries = List.copyOf(entries);
  }

  /** What a queue that is {@code Strict} is refused for; nothing where all is exact. */
  public List<FidelityEntry> inexact() {
    return entries.stream().filter(entry -> entry.level() != FidelityLevel.Exact).toList();
  }

  /** Entries while they are being told. */
  static final class Lines {
    private final List<FidelityEntry> entries = new ArrayList<>();

    void exact(String field) {
      entries.add(new FidelityEntry(field, FidelityLevel.Exact, null));
    }

    void exact(String field, String note) {
      entries.add(new FidelityEntry(field, FidelityLevel.Exact, note));
    }

    void approximated(String field, String note) {
      entries.add(new FidelityEntry(field, FidelityLevel.Approximated, note));
    }

    void unsupported(String field, String note) {
      entries.add(new FidelityEntry(field, FidelityLevel.Unsupported, note));
    }

    FidelityLedger ledger() {
      return new FidelityLedger(entries);
    }
  }
}
