package dev.millwright.conditions;

import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.ConditionType.Meaning;
import dev.millwright.common.condition.Reason;
import dev.millwright.pulsar.cluster.reason.ClusterCondition;
import dev.millwright.pulsar.cluster.reason.Refusal;
import dev.millwright.pulsar.cluster.reason.State;
import dev.millwright.pulsar.cluster.status.PulsarClusterStatusFactory;
import dev.millwright.pulsar.content.status.ContentReason;
import dev.millwright.pulsar.content.status.ContentStatusFactory;
import dev.millwright.queues.reason.BackEndReason;
import dev.millwright.queues.reason.QueueCondition;
import dev.millwright.queues.reason.QueueReason;
import dev.millwright.queues.status.BatchQueueStatusFactory;
import dev.millwright.queues.status.QueueBackendStatusFactory;
import dev.millwright.spark.application.reason.ApplicationCondition;
import dev.millwright.spark.application.reason.ApplicationReason;
import dev.millwright.spark.application.status.ApplicationStatusFactory;
import dev.millwright.spark.connect.reason.ConnectReason;
import dev.millwright.spark.connect.status.ConnectStatusFactory;
import dev.millwright.spark.schedule.status.ScheduleReason;
import dev.millwright.spark.schedule.status.SparkScheduleStatusFactory;
import java.util.List;
import java.util.stream.Stream;

/** All there are. A new kind adds a line, and its own condition types where it has any. */
final class Concerns {

  private static final String POD_WORDS =
      """
      `Reconciling` also carries, word for word, what Kubernetes says of a pod that does not run,
      like `ImagePullBackOff`, `CrashLoopBackOff` or `Unschedulable`.
      """;

  private static final String LIFE =
      """
      `Running`, `Succeeded`, `Failed`, `Suspended`, `Reconciling` and `Stalled` all carry the one
      reason for which the application stands as it does; the table names those it is about. Where
      `Failed` holds, `Stalled` does too. Beside these reasons are Kubernetes' own, word for word: of a
      driver that does not start, like `ImagePullBackOff` or `Unschedulable`, and of one that ended,
      like `OOMKilled` or `Evicted`. `ExitCode` is an end with a code that Kubernetes has no word for.
      """;

  private static final String SERVER =
      """
      Launch, references and queue have the reasons that they have of a SparkApplication, and where one
      of them holds a server back, `Ready` is `False` for it too, unless an older server serves. What
      carries no condition here is a reason of `status.failures`, beside `DriverLost`,
      `SubmissionFailed`, `RecreatedByOthers` and Kubernetes' own words.
      """;

  private static final String QUEUE =
      """
      A queue that cannot be carried as it is written says why in `Accepted`; what its back end had of it
      stays as it was. `Enforced` carries whatever reason stands between the spec and the back end, and is
      `True` only after the back end was read back; `status.revision` is what was read.
      """;
  private static final Reason[] LAUNCH = {
    ApplicationReason.CONF_REFUSED,
    ApplicationReason.RESOLVED,
    ApplicationReason.REFERENCE_MISSING,
    ApplicationReason.NO_QUEUE,
    ApplicationReason.ENFORCED,
    ApplicationReason.QUEUE_NOT_FOUND,
    ApplicationReason.QUEUE_NOT_ENFORCED,
    ApplicationReason.QUEUE_BACK_END_NOT_SUPPORTED,
    ApplicationReason.OVER_QUEUE_CEILING
  };

  static final List<Concern> ALL =
      List.of(
          Concern.of(
              "PulsarCluster",
              PulsarClusterStatusFactory.class,
              POD_WORDS,
              Refusal.values(),
              State.values()),
          Concern.of(
              "PulsarTenant, PulsarNamespace, PulsarTopic",
              ContentStatusFactory.class,
              "",
              ContentReason.values()),
          Concern.of("BatchQueue", BatchQueueStatusFactory.class, QUEUE, QueueReason.values()),
          Concern.of("QueueBackend", QueueBackendStatusFactory.class, "", BackEndReason.values()),
          Concern.of(
              "SparkApplication", ApplicationStatusFactory.class, LIFE, ApplicationReason.values()),
          Concern.of(
              "SparkSchedule", SparkScheduleStatusFactory.class, "", ScheduleReason.values()),
          Concern.of(
              "SparkConnect", ConnectStatusFactory.class, SERVER, LAUNCH, ConnectReason.values()));

  /** Of every condition type there is, the common ones first. */
  static final List<Meaning> MEANINGS =
      Stream.of(
              ConditionType.meanings(),
              ClusterCondition.meanings(),
              QueueCondition.meanings(),
              ApplicationCondition.meanings())
          .flatMap(List::stream)
          .toList();

  private Concerns() {}
}
