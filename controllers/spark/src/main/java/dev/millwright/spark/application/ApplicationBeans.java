package dev.millwright.spark.application;

import dev.millwright.spark.application.apply.ApplicationEvents;
import dev.millwright.spark.application.gather.ApplicationGatherer;
import dev.millwright.spark.application.gather.Existence;
import dev.millwright.spark.application.gather.Preparation;
import dev.millwright.spark.application.status.ApplicationStatusFactory;
import dev.millwright.spark.queue.GangLine;
import dev.millwright.spark.queue.LineWatch;
import dev.millwright.spark.queue.QueueReader;
import dev.millwright.spark.queue.Queues;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The parts that lead applications. */
@Singleton
public class ApplicationBeans {

  @Produces
  @Singleton
  ApplicationGatherer gatherer(Clock clock) {
    return new ApplicationGatherer(clock);
  }

  @Produces
  @Singleton
  Preparation preparation(KubernetesClient client, Clock clock) {
    return new Preparation(new Existence(client, clock));
  }

  @Produces
  @Singleton
  ApplicationStatusFactory statuses(Clock clock) {
    return new ApplicationStatusFactory(clock);
  }

  @Produces
  @Singleton
  SpecCheck check(Preparation preparation) {
    return new SpecCheck(preparation);
  }

  @Produces
  @Singleton
  Reports reports(ApplicationStatusFactory statuses, Preparation preparation, Clock clock) {
    return new Reports(statuses, new ApplicationEvents(clock), new GangKeeper(preparation));
  }

  @Produces
  @Singleton
  AttemptEnd ends(ApplicationStatusFactory statuses) {
    return new AttemptEnd(statuses);
  }

  @Produces
  @Singleton
  QueueReader queueReader(KubernetesClient client, Clock clock) {
    return new QueueReader(client, clock);
  }

  @Produces
  @Singleton
  Queues queues(QueueReader reader) {
    return new Queues(reader);
  }

  @Produces
  @Singleton
  LineWatch line(QueueReader reader, Clock clock) {
    return new LineWatch(reader, clock);
  }

  @Produces
  @Singleton
  GangLine gangs(Clock clock) {
    return new GangLine(clock);
  }

  @Produces
  @Singleton
  ReadinessCheck readiness(Preparation preparation, Queues queues) {
    return new ReadinessCheck(preparation, queues);
  }

  @Produces
  @Singleton
  AttemptStart starts(
      ApplicationGatherer gatherer,
      ReadinessCheck readiness,
      ApplicationStatusFactory statuses,
      AttemptEnd ends,
      Reports reports,
      LineWatch line,
      GangLine gangs) {
    return new AttemptStart(gatherer, readiness, statuses, ends, reports, line, gangs);
  }
}
