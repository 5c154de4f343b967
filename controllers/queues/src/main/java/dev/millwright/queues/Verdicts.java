package dev.millwright.queues;

import dev.millwright.api.queues.ApplicationLimit;
import dev.millwright.api.queues.BatchQueue;
import dev.millwright.api.queues.QueuePlacement;
import dev.millwright.queues.backend.BackEnd;
import dev.millwright.queues.backend.Blocked;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.TellsLacks;
import dev.millwright.queues.backend.TellsQuarantine;
import dev.millwright.queues.backend.TellsUsage;
import dev.millwright.queues.backend.TellsUsage.Usage;
import dev.millwright.queues.gather.Facts;
import dev.millwright.queues.gather.SpecText;
import dev.millwright.queues.plan.ApplicationLimits;
import dev.millwright.queues.plan.Placements;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.status.BackEndStanding;
import dev.millwright.queues.status.Carried;
import dev.millwright.queues.status.Standing;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is told of each queue and of the back end at the end of a pass. */
final class Verdicts {
  private final Outcome outcome;
  private final Standings standings;

  /** By what came of the pass. */
  Verdicts(Outcome outcome) {
    this.outcome = outcome;
    this.standings = new Standings(outcome);
  }

  /** All of it. */
  Pass pass(Facts facts, BackEnd<?> backEnd, SortedSet<String> repaired, boolean wrote) {
    Map<String, QueuePlacement> placements = Placements.of(outcome.wanted(), backEnd);
    Map<String, List<ApplicationLimit>> limits = ApplicationLimits.of(outcome.wanted(), backEnd);
    var told = new ArrayList<Pass.Told>();
    var released = new ArrayList<BatchQueue>();
    for (BatchQueue queue : facts.queues()) {
      String name = queue.getMetadata().getName();
      String target = facts.outgoing().get(name);
      if (!outcome.leaving().gone().contains(name)) {
        Standing standing = standings.of(name, target);
        told.add(
            new Pass.Told(
                queue,
                standing,
                carried(
                    queue, standing, placements.get(name), limits.getOrDefault(name, List.of()))));
      } else if (outcome.observed().has(name) && !facts.isAbandoned(queue)) {
        told.add(new Pass.Told(queue, standings.going(name), Carried.nothing()));
      } else if (queue.isMarkedForDeletion() || target == null) {
        released.add(queue);
      } else {
        told.add(new Pass.Told(queue, moved(facts, target), Carried.nothing()));
      }
    }
    facts
        .coming()
        .forEach(
            one ->
                told.add(
                    new Pass.Told(
                        one.queue(),
                        new Standing.Blocked(QueueReason.MOVING, one.message()),
                        Carried.nothing())));
    return new Pass(told, released, repaired, backEnd(facts), wrote);
  }

  private static Standing moved(Facts facts, String target) {
    return new Standing.Moved(
        "It left QueueBackend %s, and QueueBackend %s takes it next."
            .formatted(facts.backEnd().getMetadata().getName(), target));
  }

  private BackEndStanding backEnd(Facts facts) {
    Set<String> ours =
        facts.queues().stream()
            .map(queue -> queue.getMetadata().getName())
            .collect(Collectors.toSet());
    List<String> leftovers =
        outcome.plan().blockedByQueue().values().stream()
            .filter(one -> !ours.contains(one.queue()))
            .map(Blocked::message)
            .sorted()
            .toList();
    List<String> lacks =
        outcome.observed() instanceof TellsLacks tells ? tells.lacks(outcome.wanted()) : List.of();
    List<String> quarantined =
        outcome.observed() instanceof TellsQuarantine tells ? tells.quarantined() : List.of();
    return new BackEndStanding.Read(
        lacks,
        leftovers,
        facts.twoDefaults(),
        quarantined,
        outcome.foresight() == null ? null : outcome.foresight().plan());
  }

  private Carried carried(
      BatchQueue read,
      Standing standing,
      @Nullable QueuePlacement placement,
      List<ApplicationLimit> limits) {
    String name = read.getMetadata().getName();
    FidelityLedger ledger = outcome.tree().ledgers().get(name);
    Usage usage =
        outcome.observed() instanceof TellsUsage tells ? tells.usage(name) : Usage.UNKNOWN;
    Accepted queue =
        outcome.tree().wanted().tree().get(name) instanceof Accepted accepted ? accepted : null;
    return new Carried(
        queue,
        queue == null ? Amounts.NONE : outcome.observed().ceiling(queue),
        placement,
        limits,
        ledger == null ? List.of() : ledger.entries(),
        usage,
        standing instanceof Standing.Enforced(var revision)
            ? SpecText.confirmed(read, outcome.wanted().backEnd(), revision)
            : null);
  }
}
