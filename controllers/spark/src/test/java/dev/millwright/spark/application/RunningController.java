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
import io.javaoperatorsdk.operator.Operator;
import java.time.Clock;
import java.util.Set;

/** The applications' half of the controller in this process. */
final class RunningController implements AutoCloseable {
  private final Operator operator;

  /** Works in this namespace, and asks the API server by this client, which is not closed. */
  RunningController(KubernetesClient client, String namespace, Clock clock) {
    operator = new Operator(o -> o.withKubernetesClient(client).withCloseClientOnStop(false));
    operator.register(reconciler(client, clock), o -> o.settingNamespaces(Set.of(namespace)));
    operator.start();
  }

  private static SparkApplicationReconciler reconciler(KubernetesClient client, Clock clock) {
    ApplicationGatherer gatherer = new ApplicationGatherer(clock);
    Preparation preparation = new Preparation(new Existence(client, clock));
    ApplicationStatusFactory statuses = new ApplicationStatusFactory(clock);
    Reports reports =
        new Reports(statuses, new ApplicationEvents(clock), new GangKeeper(preparation));
    AttemptEnd ends = new AttemptEnd(statuses);
    QueueReader queues = new QueueReader(client, clock);
    AttemptStart starts =
        new AttemptStart(
            gatherer,
            new ReadinessCheck(preparation, new Queues(queues)),
            statuses,
            ends,
            reports,
            new LineWatch(queues, clock),
            new GangLine(clock));
    return new SparkApplicationReconciler(
        gatherer, statuses, new SpecCheck(preparation), starts, ends, reports);
  }

  @Override
  public void close() {
    operator.stop();
  }
}
