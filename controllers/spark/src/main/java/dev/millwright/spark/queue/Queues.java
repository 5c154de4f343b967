package dev.millwright.spark.queue;

import dev.millwright.api.spark.QueueReference;
import dev.millwright.common.condition.ConditionType;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.application.reason.ApplicationCondition;
import dev.millwright.spark.application.reason.ApplicationReason;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.desired.gang.Footprint;
import dev.millwright.spark.desired.gang.Gang;
import dev.millwright.spark.desired.gang.GangSettings;
import dev.millwright.spark.desired.gang.QueueBackEnd;
import dev.millwright.spark.desired.gang.QueueCeiling;
import dev.millwright.spark.desired.gang.QueueTarget;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.conf.Refusal;
import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.launch.resource.Amounts;
import dev.millwright.spark.queue.plan.GangClaim;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the queue of a launch whether it may begin, and what it then adds. */
public final class Queues {
  private final QueueReader reader;

  /** Reads queues by this reader. */
  public Queues(QueueReader reader) {
    this.reader = reader;
  }

  /**
   * Whether an attempt may begin.
   *
   * @param wished the queue that the spec names; null for none
   * @param owner whom the attempt belongs to
   * @param request of the attempt, as it is without a queue
   * @param attempt its number
   */
  public Admission admission(
      @Nullable QueueReference wished, Owner owner, LaunchRequest request, int attempt) {
    if (wished == null) {
      ApplicationReason reason = ApplicationReason.NO_QUEUE;
      return new Admission.Free(
          Observation.isTrue(ApplicationCondition.ADMITTED, reason, reason.meaning()));
    }
    return switch (reader.read(wished.name())) {
      case ObservedQueue.Missing() ->
          new Admission.Waiting(
              held(
                  ApplicationReason.QUEUE_NOT_FOUND,
                  "There is no BatchQueue \"%s\". ".formatted(wished.name())
                      + ApplicationReason.QUEUE_NOT_FOUND.cure()));
      case ObservedQueue.NotEnforced(var why) ->
          new Admission.Waiting(
              held(
                  ApplicationReason.QUEUE_NOT_ENFORCED,
                  "BatchQueue \"%s\" is not enforced. %s ".formatted(wished.name(), why)
                      + ApplicationReason.QUEUE_NOT_ENFORCED.cure()));
      case ObservedQueue.Unsupported(var backEnd) ->
          new Admission.Refused(
              held(
                  ApplicationReason.QUEUE_BACK_END_NOT_SUPPORTED,
                  "queue.name = \"%s\": this BatchQueue is carried by %s, and Spark can wait only in queues that Volcano or YuniKorn carry. "
                          .formatted(wished.name(), backEnd)
                      + ApplicationReason.QUEUE_BACK_END_NOT_SUPPORTED.cure()));
      case ObservedQueue.Enforced queue -> enter(queue, wished, owner, request, attempt);
    };
  }

  private static Admission enter(
      ObservedQueue.Enforced queue,
      QueueReference wished,
      Owner owner,
      LaunchRequest request,
      int attempt) {
    String priority = wished.priorityClassName();
    QueueTarget target =
        new QueueTarget(
            queue.backEnd(),
            queue.schedulerName(),
            queue.queue(),
            priority == null ? queue.priorityClassName() : priority,
            Objects.requireNonNullElse(wished.gang(), queue.gang()));
    try {
      Footprint footprint = Footprint.of(request);
      List<Refusal> tooLarge =
          QueueCeiling.refusals(footprint, wished.name(), queue.ceiling(), target.gang());
      if (!tooLarge.isEmpty()) {
        return new Admission.Refused(
            held(ApplicationReason.OVER_QUEUE_CEILING, sentences(tooLarge)));
      }
      GangSettings gang = Gang.of(request, target, owner, attempt);
      List<Refusal> contradictions = gang.contradictions(request);
      if (!contradictions.isEmpty()) {
        return new Admission.Refused(refused(sentences(contradictions)));
      }
      ApplicationReason reason = ApplicationReason.ENFORCED;
      return new Admission.Granted(
          Observation.isTrue(
              ApplicationCondition.ADMITTED, reason, reason.meaning() + warning(queue, target)),
          gang,
          claim(queue, wished.name(), target, footprint));
    } catch (RefusedException e) {
      return new Admission.Refused(refused(e.refusal().message()));
    }
  }

  /** What Volcano holds for a group it takes off the limits of queues, and not off nodes. */
  private static String warning(ObservedQueue.Enforced queue, QueueTarget target) {
    boolean held = queue.ceiling().containsKey("cpu") || queue.ceiling().containsKey("memory");
    return held || !target.gang() || target.backEnd() != QueueBackEnd.VOLCANO
        ? ""
        : " No room is held for executors: say a `max` of cpu or memory for the BatchQueue or for"
            + " one above it, no more than its nodes have.";
  }

  /** Volcano lets in a whole group or none of it. */
  private static @Nullable GangClaim claim(
      ObservedQueue.Enforced queue, String name, QueueTarget target, Footprint footprint) {
    return target.gang() && target.backEnd() == QueueBackEnd.YUNIKORN
        ? new GangClaim(name, queue.gang(), footprint.atFirst(), Amounts.of(queue.ceiling()))
        : null;
  }

  private static Observation held(ApplicationReason reason, String message) {
    return Observation.isFalse(ApplicationCondition.ADMITTED, reason, message);
  }

  private static Observation refused(String message) {
    return Observation.isFalse(ConditionType.ACCEPTED, ApplicationReason.CONF_REFUSED, message);
  }

  private static String sentences(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::message).collect(Collectors.joining(" "));
  }
}
