package dev.millwright.queues;

import dev.millwright.common.runtime.Leadership;
import dev.millwright.queues.apply.QueueEvents;
import dev.millwright.queues.gather.QueueGatherer;
import dev.millwright.queues.status.BatchQueueStatusFactory;
import dev.millwright.queues.status.QueueBackendStatusFactory;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts together what this controller is made of. */
@Singleton
public class QueueBeans {
  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  @IfBuildProfile("prod")
  LeaderElectionConfiguration leaderElection() {
    return Leadership.by(QueuesController.NAME);
  }

  @Produces
  @Singleton
  QueueGatherer gatherer() {
    return new QueueGatherer();
  }

  @Produces
  @Singleton
  BackEnds backEnds(KubernetesClient client, Clock clock) {
    return new KnownBackEnds(client, clock);
  }

  @Produces
  @Singleton
  Reports reports(QueueGatherer gatherer, Clock clock) {
    return new Reports(
        new BatchQueueStatusFactory(clock),
        new QueueBackendStatusFactory(clock),
        gatherer,
        new QueueEvents(clock));
  }

  @Produces
  @Singleton
  @DefaultBean
  Pace pace() {
    return Pace.DEFAULT;
  }
}
