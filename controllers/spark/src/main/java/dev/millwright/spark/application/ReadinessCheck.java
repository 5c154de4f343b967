package dev.millwright.spark.application;

import dev.millwright.api.spark.ApplicationState;
import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.common.condition.Observation;
import dev.millwright.spark.application.desired.OwnedObjects;
import dev.millwright.spark.application.gather.Preparation;
import dev.millwright.spark.application.gather.Prepared;
import dev.millwright.spark.application.policy.Verdict;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.launch.DriverObjects;
import dev.millwright.spark.launch.Launch;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.LaunchResult;
import dev.millwright.spark.queue.Admission;
import dev.millwright.spark.queue.Queues;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks all that an attempt depends on: its spec, what that refers to, and its queue. */
public final class ReadinessCheck {
  private final Preparation preparation;
  private final Queues queues;

  /** With these parts. */
  public ReadinessCheck(Preparation preparation, Queues queues) {
    this.preparation = preparation;
    this.queues = queues;
  }

  /** Whether this attempt can be made, and of what. */
  Readiness of(SparkApplication application, AttemptStatus attempt) {
    return of(Owner.of(application), application, attempt, UnaryOperator.identity());
  }

  /**
   * Whether this attempt of an owner can be made, and of what.
   *
   * @param owner whose it is
   * @param application what is to run
   * @param attempt of the owner
   * @param amended the request with what the owner adds; it may refuse what contradicts that
   */
  public Readiness of(
      Owner owner,
      SparkApplication application,
      AttemptStatus attempt,
      UnaryOperator<LaunchRequest> amended) {
    Prepared prepared =
        preparation.of(application, attempt, OwnedObjects.labels(owner, attempt), amended);
    List<Observation> checked = new ArrayList<>(SpecCheck.of(prepared));
    DriverObjects objects = prepared.objects();
    LaunchRequest request = prepared.request();
    Observation fault = fault(checked);
    if (fault != null || objects == null || request == null) {
      return new Readiness.Held(checked, ApplicationState.Rejected, Objects.requireNonNull(fault));
    }
    Admission admission =
        queues.admission(application.getSpec().queue(), owner, request, attempt.number());
    checked.add(admission.told());
    return switch (admission) {
      case Admission.Free free -> ready(owner, attempt, checked, null, objects);
      case Admission.Granted granted -> granted(owner, attempt, checked, granted, request);
      case Admission.Waiting(var told) ->
          new Readiness.Held(checked, ApplicationState.Waiting, told);
      case Admission.Refused(var told) ->
          new Readiness.Held(checked, ApplicationState.Rejected, told);
    };
  }

  private static Readiness granted(
      Owner owner,
      AttemptStatus attempt,
      List<Observation> checked,
      Admission.Granted granted,
      LaunchRequest request) {
    return switch (Launch.of(granted.gang().onto(request))) {
      case LaunchResult.Launched(var objects) -> ready(owner, attempt, checked, granted, objects);
      case LaunchResult.Refused(var refusals) -> {
        List<Observation> refused = SpecCheck.of(Prepared.stopped(Verdict.Refused.of(refusals)));
        yield new Readiness.Held(refused, ApplicationState.Rejected, refused.getFirst());
      }
    };
  }

  private static Readiness ready(
      Owner owner,
      AttemptStatus attempt,
      List<Observation> checked,
      Admission.@Nullable Granted granted,
      DriverObjects objects) {
    List<HasMetadata> all = new ArrayList<>();
    if (granted != null) {
      all.addAll(granted.gang().objects());
    }
    all.addAll(OwnedObjects.of(owner, attempt, objects));
    return new Readiness.Ready(
        checked,
        all,
        objects.pod().getMetadata().getName(),
        granted == null ? null : granted.claim());
  }

  private static @Nullable Observation fault(List<Observation> checked) {
    return checked.stream()
        .filter(observation -> observation.status() == Observation.Status.FALSE)
        .findFirst()
        .orElse(null);
  }
}
