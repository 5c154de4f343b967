package dev.millwright.queues.backend.volcano;

import dev.millwright.api.queues.Submitters;
import dev.millwright.queues.backend.Blocked;
import dev.millwright.queues.backend.Confirmation;
import dev.millwright.queues.backend.FidelityLedger;
import dev.millwright.queues.backend.Foretells;
import dev.millwright.queues.backend.Observed;
import dev.millwright.queues.backend.QueueView;
import dev.millwright.queues.backend.StepPlan;
import dev.millwright.queues.backend.TellsLacks;
import dev.millwright.queues.backend.TellsQuarantine;
import dev.millwright.queues.backend.TellsQueues;
import dev.millwright.queues.backend.TellsUsage;
import dev.millwright.queues.backend.TellsWork;
import dev.millwright.queues.backend.VolcanoFeatures;
import dev.millwright.queues.backend.VolcanoFidelity;
import dev.millwright.queues.backend.Wanted;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.tree.Amounts;
import dev.millwright.queues.tree.SolvedQueue.Accepted;
import dev.millwright.queues.volcano.desired.QueueSpec;
import dev.millwright.queues.volcano.desired.WantedQueue;
import dev.millwright.queues.volcano.desired.WantedQueues;
import dev.millwright.queues.volcano.observe.InnerPodGroup;
import dev.millwright.queues.volcano.observe.LiveQueue;
import dev.millwright.queues.volcano.observe.LiveTree;
import dev.millwright.queues.volcano.observe.PodGroup;
import dev.millwright.queues.volcano.observe.Quarantine;
import dev.millwright.queues.volcano.observe.Readback;
import dev.millwright.queues.volcano.observe.Reckoning;
import dev.millwright.queues.volcano.plan.Plan;
import dev.millwright.queues.volcano.plan.Planner;
import dev.millwright.queues.volcano.plan.Situation;
import dev.millwright.queues.volcano.preflight.Features;
import dev.millwright.queues.volcano.preflight.Finding;
import dev.millwright.queues.volcano.preflight.Preflight;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Volcano had at one moment. */
final class ObservedVolcano
    implements Observed<VolcanoStep>,
        TellsWork,
        TellsLacks,
        TellsUsage,
        TellsQueues,
        TellsQuarantine,
        Foretells<VolcanoStep> {
  private final String backEnd;
  private final List<LiveQueue> live;
  private final List<PodGroup> groups;
  private final @Nullable String configuration;
  private final boolean guarded;
  private final VolcanoFeatures features;
  private final LiveTree tree;
  private final WorkInQueues work;
  private final Reckoning reckoning;
  private final @Nullable String unmeasured;

  /**
   * Of this QueueBackend.
   *
   * @param backEnd its name
   * @param live all Queues
   * @param groups all PodGroups
   * @param configuration of the scheduler; null where there is none
   * @param guarded whether admission policies keep out who may not submit
   * @param measured what the scheduler reckons with
   */
  ObservedVolcano(
      String backEnd,
      List<LiveQueue> live,
      List<PodGroup> groups,
      @Nullable String configuration,
      boolean guarded,
      Measured measured) {
    this.backEnd = backEnd;
    this.live = List.copyOf(live);
    this.groups = List.copyOf(groups);
    this.configuration = configuration;
    this.guarded = guarded;
    this.features = Features.of(configuration);
    this.tree = new LiveTree(live);
    this.work = new WorkInQueues(tree, this.groups);
    // Without a hierarchy it reckons in another way.
    this.reckoning = features.hierarchy() ? measured.reckoning() : Reckoning.NONE;
    this.unmeasured = measured.lack();
  }

  List<LiveQueue> live() {
    return live;
  }

  @Override
  public FidelityLedger fidelity(QueueView queue) {
    return VolcanoFidelity.of(queue, features, guarded);
  }

  @Override
  public boolean has(String queue) {
    LiveQueue found = tree.get(queue);
    return found != null && found.isOf(backEnd);
  }

  @Override
  public StepPlan<VolcanoStep> plan(Wanted wanted) {
    Map<String, Integer> podGroups =
        groups.stream().collect(Collectors.toMap(PodGroup::queue, group -> 1, Integer::sum));
    List<WantedQueue> queues =
        wanted(wanted).values().stream()
            .filter(queue -> !wanted.kept().contains(queue.name()))
            .toList();
    Plan plan =
        Planner.plan(
            new Situation(backEnd, live, queues, wanted.kept(), podGroups, features.maxDepth()));
    return new StepPlan<>(
        plan.steps().stream().map(VolcanoStep::new).toList(),
        plan.blocked().stream()
            .map(one -> new Blocked(one.queue(), reason(one.reason()), one.message() + "."))
            .toList());
  }

  private static QueueReason reason(dev.millwright.queues.volcano.plan.Blocked.Reason reason) {
    return switch (reason) {
      case NameTaken -> QueueReason.NAME_TAKEN;
      case ParentAbsent -> QueueReason.PARENT_ABSENT;
      case ParentHasWork -> QueueReason.PARENT_HAS_WORK;
      case TooDeep -> QueueReason.DEEPER_THAN_BACK_END;
      case NoRoom -> QueueReason.NO_ROOM;
      case NeededBelow -> QueueReason.NEEDED_BELOW;
      case HasWork -> QueueReason.HAS_WORK;
      case HasQueuesBelow -> QueueReason.HAS_QUEUES_BELOW;
      case InTransition -> QueueReason.IN_TRANSITION;
    };
  }

  /** By name, those above before those below. */
  private static Map<String, WantedQueue> wanted(Wanted wanted) {
    var byName = new LinkedHashMap<String, WantedQueue>();
    WantedQueues.of(wanted.tree(), wanted.specs(), Amounts.of(wanted.settings().capacity()))
        .forEach(queue -> byName.put(queue.name(), queue));
    return byName;
  }

  @Override
  public Map<String, Confirmation> confirm(Wanted wanted) {
    var confirmations = new HashMap<String, Confirmation>();
    wanted(wanted)
        .forEach((name, queue) -> confirmations.put(name, confirm(queue, tree.get(name))));
    return confirmations;
  }

  private Confirmation confirm(WantedQueue queue, @Nullable LiveQueue found) {
    return switch (Readback.of(queue, found, backEnd)) {
      case Readback.Enforced(var revision) -> takenUp(revision, Objects.requireNonNull(found));
      case Readback.Differs(var differences) ->
          new Confirmation.Differs(revision(found), String.join(", ", differences));
    };
  }

  /** The scheduler's own word for it, where it can be had. */
  private Confirmation takenUp(String revision, LiveQueue queue) {
    List<String> differences = reckoning.differences(queue, tree);
    return differences.isEmpty()
        ? new Confirmation.Confirmed(revision)
        : new Confirmation.Differs(revision, String.join(", ", differences));
  }

  private static String revision(@Nullable LiveQueue found) {
    return found == null ? "" : found.uid() + "/" + found.generation();
  }

  @Override
  public Amounts ceiling(Accepted queue) {
    if (tree.get(queue.name()) == null) {
      return queue.ceiling();
    }
    Amounts ceiling = tree.ceiling(queue.name()).orLess(queue.ceiling());
    return ceiling.orLess(reckoning.capacity(queue.name()).only(ceiling));
  }

  @Override
  public List<String> holders(String queue) {
    return has(queue) ? work.holders(queue) : List.of();
  }

  @Override
  public List<String> lacks(Wanted wanted) {
    return Stream.of(
            InnerPodGroup.of(groups, tree, features.hierarchy()).stream()
                .map(InnerPodGroup::message),
            Preflight.of(configuration, AskedOf.all(wanted)).stream()
                .filter(Finding::blocks)
                .map(Finding::message),
            Stream.ofNullable(unmeasured))
        .flatMap(messages -> messages)
        .toList();
  }

  @Override
  public Usage usage(String queue) {
    LiveQueue found = tree.get(queue);
    return found == null || !has(queue) ? Usage.UNKNOWN : work.usage(found);
  }

  @Override
  public Map<String, Foreseen> now() {
    return after(List.of());
  }

  @Override
  public Map<String, Foreseen> after(List<VolcanoStep> steps) {
    return ForeseenQueues.after(
        backEnd, live, features, steps.stream().map(VolcanoStep::write).toList());
  }

  @Override
  public String untold() {
    return "Which work is ended Volcano decides when others ask for what they deserve, and a pod of"
        + " whatever priority can be among it.";
  }

  /** PodGroups that stop the scheduler, and those that may go back. */
  List<Quarantine.Move> moves() {
    return Quarantine.moves(groups, tree, features.hierarchy());
  }

  @Override
  public List<String> quarantined() {
    return Quarantine.messages(groups);
  }

  @Override
  public Map<String, Boolean> queues() {
    var queues = new HashMap<String, Boolean>();
    live.forEach(queue -> queues.put(queue.name(), tree.isInner(queue.name())));
    // The scheduler makes it; work in it is work in an inner queue, whether there are others or
    // not.
    queues.put(QueueSpec.ROOT, true);
    return queues;
  }

  @Override
  public boolean knowsAll() {
    return true;
  }

  @Override
  public boolean keepsOutOthersThan(Submitters submitters) {
    return false;
  }
}
