package dev.millwright.spark.schedule;

import dev.millwright.api.spark.SparkSchedule;
import io.fabric8.kubernetes.client.utils.Serialization;

/** Schedules as people write them. */
public final class Schedules {

  /** When they were made, where nothing else is said. */
  public static final String CREATED = "2026-01-01T00:00:00Z";

  private Schedules() {}

  /** One of this name, with these fields of its spec. */
  public static SparkSchedule named(String name, String more) {
    return Serialization.unmarshal(
        """
        apiVersion: spark.millwright.dev/v1alpha1
        kind: SparkSchedule
        metadata: {name: %s}
        spec:
          template:
            metadata: {labels: {team: reports}, annotations: {note: hello}}
            spec: {sparkVersion: 4.0.1, mainApplicationFile: "local:///a.py"}
        """
                .formatted(name)
            + more.indent(2),
        SparkSchedule.class);
  }

  /** One as the API server gives it, of the first second of 2026. */
  public static SparkSchedule stored(String more) {
    SparkSchedule schedule = named("nightly", more);
    schedule.getMetadata().setNamespace("jobs");
    schedule.getMetadata().setUid("uid-of-nightly");
    schedule.getMetadata().setGeneration(1L);
    schedule.getMetadata().setCreationTimestamp(CREATED);
    return schedule;
  }
}
