package dev.millwright.pulsar.cluster.status;

import dev.millwright.common.outcome.Outcome;
import dev.millwright.pulsar.cluster.client.Reply;
import dev.millwright.pulsar.cluster.gather.ClusterFacts;
import dev.millwright.pulsar.cluster.plan.Waiting;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.roll.Roll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reconcile of a cluster run by us came to.
 *
 * @param cluster the model that was carried out, or refused
 * @param facts what there was
 * @param outcome how it ended
 * @param refusedScaleIn why fewer bookies were refused; null when they were not
 * @param waiting what is not created yet
 * @param roll what becomes of outdated pods
 * @param racksWritten what Pulsar answered when it was told of racks; null when it was told nothing
 */
public record Report(
    ResolvedCluster cluster,
    ClusterFacts facts,
    Outcome outcome,
    @Nullable String refusedScaleIn,
    List<Waiting> waiting,
    Roll roll,
    @Nullable Reply<Boolean> racksWritten) {

  public Report {
    waiting = List.copyOf(waiting);
  }

  /** A reconcile that a policy stopped before anything was written. */
  public static Report stopped(ResolvedCluster cluster, ClusterFacts facts, Outcome verdict) {
    return new Report(cluster, facts, verdict, null, List.of(), new Roll.Done(), null);
  }
}
