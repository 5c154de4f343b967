package dev.millwright.pulsar.cluster;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.pulsar.cluster.profile.ProfileResolver;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import io.fabric8.kubernetes.client.utils.Serialization;

/** Clusters from a few lines of YAML. */
public final class TestClusters {

  private TestClusters() {}

  /** A cluster named demo in namespace events. */
  public static PulsarCluster of(String spec) {
    return named("demo", spec);
  }

  /** A cluster in namespace events. */
  public static PulsarCluster named(String name, String spec) {
    return Serialization.unmarshal(
        """
        apiVersion: pulsar.millwright.dev/v1alpha1
        kind: PulsarCluster
        metadata:
          name: %s
          namespace: events
        spec:
        %s
        """
            .formatted(name, spec.indent(2)),
        PulsarCluster.class);
  }

  /** The complete model of a cluster named demo. */
  public static ResolvedCluster resolved(String spec) {
    return ProfileResolver.resolve(of(spec));
  }
}
