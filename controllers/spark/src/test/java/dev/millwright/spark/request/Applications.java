package dev.millwright.spark.request;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.spark.launch.LaunchIdentity;
import dev.millwright.spark.launch.LaunchRequest;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;
import java.util.Map;

/** Applications as people write them. */
public final class Applications {
  public static final LaunchIdentity IDENTITY =
      new LaunchIdentity(
          "spark-0123456789abcdef0123456789abcdef",
          "0123456789abcdef",
          Instant.parse("2026-01-01T00:00:00Z"));

  private Applications() {}

  /** A SparkPi with this spec beside what it needs. */
  public static SparkApplication pi(String more) {
    return Serialization.unmarshal(
        """
        apiVersion: spark.millwright.dev/v1alpha1
        kind: SparkApplication
        metadata: {name: pi, namespace: jobs}
        spec:
          sparkVersion: 4.0.1
          mainClass: org.apache.spark.examples.SparkPi
        """
            + more.indent(2),
        SparkApplication.class);
  }

  /** The request for it, without defaults. */
  public static LaunchRequest request(String more) {
    return LaunchRequests.of(pi(more), SparkDefaults.NONE, IDENTITY, Map.of());
  }
}
