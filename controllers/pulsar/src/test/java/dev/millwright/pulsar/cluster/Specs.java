package dev.millwright.pulsar.cluster;

import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterSpec;
import io.fabric8.kubernetes.client.utils.Serialization;

/** Specs as people write them. */
final class Specs {

  private Specs() {}

  /** The same cluster with another spec. */
  static PulsarCluster spec(PulsarCluster cluster, String yaml) {
    cluster.setSpec(Serialization.unmarshal(yaml, PulsarClusterSpec.class));
    return cluster;
  }
}
