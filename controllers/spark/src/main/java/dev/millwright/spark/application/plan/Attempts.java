package dev.millwright.spark.application.plan;

import dev.millwright.api.spark.AttemptStatus;
import dev.millwright.common.label.Checksums;
import dev.millwright.spark.launch.LaunchIdentity;
import dev.millwright.spark.launch.name.LaunchNames;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Attempts and their names. Names follow from the object's uid and the number alone. */
public final class Attempts {
  /** As many hexadecimal digits as Spark's own. */
  private static final int RESOURCE_ID = 16;

  private Attempts() {}

  /**
   * A new attempt, to be written into status before anything of it is made.
   *
   * @param owner the application or Connect server as read
   * @param number of the attempt
   * @param now the time
   */
  public static AttemptStatus begin(CustomResource<?, ?> owner, int number, Instant now) {
    ObjectMeta meta = owner.getMetadata();
    String hash = Checksums.of(meta.getUid(), "attempt", Integer.toString(number));
    String resourceId = hash.substring(0, RESOURCE_ID);
    return new AttemptStatus(
        number,
        "spark-" + hash,
        new LaunchNames(meta.getName(), resourceId).driverPod(),
        resourceId,
        meta.getGeneration(),
        SpecHash.of(owner.getSpec()),
        seconds(now),
        null,
        null,
        null);
  }

  /** The attempt under the name that its driver pod will have, should that not be the usual one. */
  public static AttemptStatus named(AttemptStatus attempt, String driverPodName) {
    return new AttemptStatus(
        attempt.number(),
        attempt.appId(),
        driverPodName,
        attempt.resourceId(),
        attempt.generation(),
        attempt.specHash(),
        attempt.startTime(),
        attempt.submittedTime(),
        attempt.runningTime(),
        attempt.completionTime());
  }

  /** What the launch of an attempt is told of it. */
  public static LaunchIdentity identity(AttemptStatus attempt) {
    return new LaunchIdentity(
        attempt.appId(), attempt.resourceId(), Instant.parse(attempt.startTime()));
  }

  /** The attempt with the times at which its driver was seen and began to run. */
  public static AttemptStatus seen(
      AttemptStatus attempt, Instant submitted, @Nullable Instant running) {
    return new AttemptStatus(
        attempt.number(),
        attempt.appId(),
        attempt.driverPodName(),
        attempt.resourceId(),
        attempt.generation(),
        attempt.specHash(),
        attempt.startTime(),
        Objects.requireNonNullElseGet(attempt.submittedTime(), () -> seconds(submitted)),
        attempt.runningTime() != null || running == null ? attempt.runningTime() : seconds(running),
        attempt.completionTime());
  }

  /** The attempt with its end. */
  public static AttemptStatus ended(AttemptStatus attempt, Instant time) {
    return new AttemptStatus(
        attempt.number(),
        attempt.appId(),
        attempt.driverPodName(),
        attempt.resourceId(),
        attempt.generation(),
        attempt.specHash(),
        attempt.startTime(),
        attempt.submittedTime(),
        attempt.runningTime(),
        seconds(time));
  }

  /** A time as Kubernetes writes it. */
  public static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
