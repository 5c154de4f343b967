package dev.millwright.pulsar.cluster.roll;

import dev.millwright.pulsar.cluster.client.Reply;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.gather.ObservedPod;
import dev.millwright.pulsar.cluster.gather.ObservedWorkload;
import dev.millwright.pulsar.cluster.profile.Component;
import dev.millwright.pulsar.cluster.reason.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Picks the next pod to replace: one at a time over the whole cluster, the metadata store first,
 * then bookies, then brokers, and only while all others are ready and no ledger is
 * under-replicated: a broker that goes leaves open ledgers to be recovered from their copies, and
 * autorecovery needs the store.
 *
 * <p>What may be cause and not victim is not held back, or a faulty configuration could never be
 * mended. A pod that is outdated and broken goes first and waits for nobody: it serves no one.
 * Brokers that fail their own check do not wait for ledgers. And where nobody can say how ledgers
 * stand, only bookies wait, for only they have the copies.
 */
public final class RollPlanner {

  /** What we replace ourselves; everything else Kubernetes rolls. */
  private static final List<String> ORDER =
      List.of(Component.ZOOKEEPER.label(), Component.BOOKIE.label(), Component.BROKER.label());

  private RollPlanner() {}

  /** What to do now. */
  public static Roll next(ClusterFacts facts) {
    List<ObservedPod> outdated = outdated(facts);
    if (outdated.isEmpty()) {
      return new Roll.Done();
    }
    for (ObservedPod pod : outdated) {
      if (!pod.ready() && !pod.stopping()) {
        return new Roll.Replace(pod, outdated.size());
      }
    }
    ObservedPod next = outdated.getFirst();
    Roll.Hold hold = hold(facts, next);
    return hold == null ? new Roll.Replace(next, outdated.size()) : hold;
  }

  private static List<ObservedPod> outdated(ClusterFacts facts) {
    List<ObservedPod> outdated = new ArrayList<>();
    for (ObservedWorkload set : facts.workloads()) {
      String latest = set.updateRevision();
      if (!set.observed() || latest == null || !ORDER.contains(set.component())) {
        continue;
      }
      for (ObservedPod pod : facts.podsOf(set.name())) {
        if (pod.revision() != null && !latest.equals(pod.revision())) {
          outdated.add(pod);
        }
      }
    }
    outdated.sort(
        Comparator.<ObservedPod>comparingInt(pod -> ORDER.indexOf(pod.component()))
            .thenComparing(ObservedPod::owner)
            .thenComparing(RollPlanner::ordinal, Comparator.reverseOrder()));
    return outdated;
  }

  private static Roll.@Nullable Hold hold(ClusterFacts facts, ObservedPod next) {
    for (ObservedWorkload set : facts.workloads()) {
      int ready = ready(facts, set);
      if (set.kind().equals("StatefulSet") && (!set.observed() || ready < set.desired())) {
        return new Roll.Hold(
            next.name(),
            State.PODS_NOT_READY.word(),
            "%s waits for its turn until all %d pods of %s are ready; %d are."
                .formatted(next.name(), set.desired(), set.name(), ready));
      }
    }
    return unsafe(facts, next);
  }

  /**
   * The lower of two counts. The set's own lags behind its pods: just after one is gone it still
   * counts that one.
   */
  private static int ready(ClusterFacts facts, ObservedWorkload set) {
    long pods = facts.podsOf(set.name()).stream().filter(ObservedPod::ready).count();
    return Math.toIntExact(Math.min(pods, set.ready()));
  }

  private static Roll.@Nullable Hold unsafe(ClusterFacts facts, ObservedPod next) {
    if (next.component().equals(Component.BROKER.label())
        && !(facts.measured().brokers() instanceof Reply.Answer<Boolean>)) {
      return null;
    }
    Reply<Integer> answer = facts.measured().underReplicated();
    if (answer instanceof Reply.Answer<Integer>(Integer count)) {
      return count == 0
          ? null
          : new Roll.Hold(
              next.name(),
              State.LEDGERS_UNDER_REPLICATED.word(),
              "%s is not restarted while %d ledgers have fewer copies than they should; bookies copy them by themselves. Delete the pod to have it restarted all the same."
                  .formatted(next.name(), count));
    }
    if (!next.component().equals(Component.BOOKIE.label())) {
      return null;
    }
    return new Roll.Hold(
        next.name(),
        State.BOOKIES_CANNOT_BE_ASKED.word(),
        next.name()
            + " is not restarted while no bookie can say whether ledgers are under-replicated; see"
            + " the condition BookiesSafe.");
  }

  private static int ordinal(ObservedPod pod) {
    String digits = pod.name().substring(pod.name().lastIndexOf('-') + 1);
    return digits.chars().allMatch(Character::isDigit) && !digits.isEmpty()
        ? Integer.parseInt(digits)
        : 0;
  }
}
