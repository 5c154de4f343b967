package dev.millwright.pulsar.cluster.plan;

import dev.millwright.pulsar.cluster.desired.ConfigMaps;
import dev.millwright.pulsar.cluster.desired.Deployments;
import dev.millwright.pulsar.cluster.desired.DisruptionBudgets;
import dev.millwright.pulsar.cluster.desired.InitialiseJob;
import dev.millwright.pulsar.cluster.desired.Services;
import dev.millwright.pulsar.cluster.desired.StatefulSets;
import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which objects there should be now.
 *
 * <p>Components start in order: store, its preparation, bookies, brokers, proxies. The order holds
 * back only what does not exist yet: a set that was created once stays in the plan whatever becomes
 * of the others, so that one slow pod never stops a change to another component.
 */
public final class ClusterPlanner {

  private ClusterPlanner() {}

  /** The plan for {@code cluster} in the light of {@code facts}. */
  public static ClusterPlan plan(ResolvedCluster cluster, PlanFacts facts) {
    StartOrder order = new StartOrder(cluster, facts);
    List<StatefulSet> statefulSets = new ArrayList<>();
    List<Deployment> deployments = new ArrayList<>();
    List<Job> jobs = new ArrayList<>();
    List<Waiting> waiting = new ArrayList<>();
    if (cluster.standalone() == null) {
      String job = InitialiseJob.name(cluster);
      Waiting held = order.holdsBackJob();
      if (facts.triesWithAnother(job, cluster.image())) {
        // Left out, it is deleted; the next plan has it with the new image. Each try is harmless.
        waiting.add(StartOrder.anotherImage(job));
      } else if (facts.exists("Job", job) || held == null) {
        jobs.add(InitialiseJob.of(cluster));
      } else {
        waiting.add(held);
      }
    }
    for (ResolvedSet set : cluster.sets()) {
      String kind = kind(set);
      Waiting held = order.holdsBack(set);
      if (held != null && !facts.exists(kind, ObjectNames.of(cluster, set))) {
        waiting.add(held);
      } else if (kind.equals("Deployment")) {
        deployments.add(Deployments.of(cluster, set));
      } else {
        statefulSets.add(StatefulSets.of(cluster, set));
      }
    }
    return new ClusterPlan(
        Services.of(cluster),
        ConfigMaps.of(cluster),
        statefulSets,
        deployments,
        jobs,
        DisruptionBudgets.of(cluster),
        waiting);
  }

  private static String kind(ResolvedSet set) {
    return switch (set.component()) {
      case AUTORECOVERY, PROXY -> "Deployment";
      case ZOOKEEPER, OXIA_COORDINATOR, OXIA, BOOKIE, BROKER, STANDALONE -> "StatefulSet";
    };
  }
}
