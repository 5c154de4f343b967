package dev.millwright.spark.application.gather;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.api.spark.ConfigMapReference;
import dev.millwright.api.spark.SparkApplication;
import dev.millwright.spark.application.desired.OwnedObjects;
import dev.millwright.spark.application.plan.Attempts;
import dev.millwright.spark.application.policy.Reference;
import dev.millwright.spark.application.policy.References;
import dev.millwright.spark.application.policy.Verdict;
import dev.millwright.spark.desired.Owner;
import dev.millwright.spark.launch.Launch;
import dev.millwright.spark.launch.LaunchRequest;
import dev.millwright.spark.launch.LaunchResult;
import dev.millwright.spark.launch.conf.RefusedException;
import dev.millwright.spark.request.LaunchRequests;
import dev.millwright.spark.request.SparkDefaults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads what an attempt refers to, and says what it would be made of or why it cannot be. */
public final class Preparation {
  private final Existence existence;

  /** Asks this one. */
  public Preparation(Existence existence) {
    this.existence = existence;
  }

  /** The objects of an attempt, or why there are none. */
  public Prepared of(SparkApplication application, AttemptStatus attempt) {
    return of(
        application,
        attempt,
        OwnedObjects.labels(Owner.of(application), attempt),
        UnaryOperator.identity());
  }

  /**
   * The objects of an attempt that somebody else owns, or why there are none.
   *
   * @param application what is to run
   * @param attempt of its owner
   * @param labels of all objects
   * @param amended the request with what its owner adds; it may refuse what contradicts that
   */
  public Prepared of(
      SparkApplication application,
      AttemptStatus attempt,
      Map<String, String> labels,
      UnaryOperator<LaunchRequest> amended) {
    String namespace = application.getMetadata().getNamespace();
    ConfigMapReference conf = application.getSpec().sparkConfConfigMap();
    Optional<SortedMap<String, String>> data =
        conf == null ? Optional.empty() : existence.data(namespace, conf.name());
    if (conf != null && data.isEmpty()) {
      Reference reference =
          new Reference(Reference.Kind.ConfigMap, conf.name(), "sparkConfConfigMap.name");
      return Prepared.stopped(new Verdict.Unresolved(reference.missing(namespace)));
    }
    try {
      SparkDefaults defaults = data.map(SparkDefaults::of).orElse(SparkDefaults.NONE);
      LaunchRequest request =
          amended.apply(
              LaunchRequests.of(application, defaults, Attempts.identity(attempt), labels));
      return switch (Launch.of(request)) {
        case LaunchResult.Refused(var refusals) -> Prepared.stopped(Verdict.Refused.of(refusals));
        case LaunchResult.Launched(var objects) ->
            new Prepared(resolved(namespace, request), request, objects);
      };
    } catch (RefusedException e) {
      return Prepared.stopped(new Verdict.Refused(e.refusal().message()));
    }
  }

  private Verdict resolved(String namespace, LaunchRequest request) {
    List<Reference> missing = existence.missing(namespace, References.of(request.conf()));
    return missing.isEmpty()
        ? new Verdict.Fit()
        : new Verdict.Unresolved(
            missing.stream()
                .map(reference -> reference.missing(namespace))
                .collect(Collectors.joining(" ")));
  }
}
