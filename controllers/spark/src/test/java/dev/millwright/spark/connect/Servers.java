package dev.millwright.spark.connect;

import dev.millwright.api.spark.SparkConnect;
import io.fabric8.kubernetes.client.utils.Serialization;

/** Connect servers as people write them. */
public final class Servers {
  private Servers() {}

  /** A server with this beside its version. */
  public static SparkConnect named(String name, String more) {
    SparkConnect server =
        Serialization.unmarshal(
            """
            apiVersion: spark.millwright.dev/v1alpha1
            kind: SparkConnect
            metadata: {name: %s, namespace: notebooks, uid: 0b0c, generation: 1}
            spec:
              sparkVersion: 4.0.1
            """
                    .formatted(name)
                + more.indent(2),
            SparkConnect.class);
    return server;
  }
}
