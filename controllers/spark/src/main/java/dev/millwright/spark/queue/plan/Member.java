package dev.millwright.spark.queue.plan;

import dev.millwright.api.spark.QueueReference;
import dev.millwright.api.spark.SparkApplication;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An application in a queue, as one version of it says.
 *
 * @param namespace of it
 * @param name of it
 * @param uid of it
 * @param version of the object, which the API server counts up over all objects of the kind
 * @param created RFC 3339 time
 * @param queue name of the BatchQueue that its spec says
 * @param place how it stands
 */
public record Member(
    String namespace,
    String name,
    String uid,
    String version,
    String created,
    String queue,
    Place place) {
  /** Who waits longer is first; within a second somebody has to be. */
  static final Comparator<Member> BY_AGE =
      Comparator.comparing(Member::created).thenComparing(Member::uid);

  /** Versions are whole numbers of any length. */
  static final Comparator<String> BY_VERSION =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  /** Of an application; empty where it names no queue. */
  public static Optional<Member> of(SparkApplication application, Instant now) {
    QueueReference queue = application.getSpec().queue();
    if (queue == null) {
      return Optional.empty();
    }
    ObjectMeta meta = application.getMetadata();
    return Optional.of(
        new Member(
            meta.getNamespace(),
            meta.getName(),
            meta.getUid(),
            meta.getResourceVersion(),
            meta.getCreationTimestamp(),
            queue.name(),
            Place.of(application, now)));
  }
}
