package dev.millwright.pulsar.cluster.desired;

import dev.millwright.pulsar.cluster.profile.ObjectNames;
import dev.millwright.pulsar.cluster.profile.ResolvedCluster;
import dev.millwright.pulsar.cluster.profile.ResolvedSet;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/** Sets whose pods hold nothing: proxies and autorecovery. */
public final class Deployments {

  private Deployments() {}

  /** The Deployment of one set; a new pod is ready before an old one goes. */
  public static Deployment of(ResolvedCluster cluster, ResolvedSet set) {
    return new DeploymentBuilder()
        .withMetadata(ObjectLabels.meta(cluster, set, ObjectNames.of(cluster, set)))
        .withNewSpec()
        .withReplicas(set.replicas())
        .withNewStrategy()
        .withType("RollingUpdate")
        .withNewRollingUpdate()
        .withMaxSurge(new IntOrString(1))
        .withMaxUnavailable(new IntOrString(0))
        .endRollingUpdate()
        .endStrategy()
        .withNewSelector()
        .withMatchLabels(ObjectLabels.selector(cluster, set))
        .endSelector()
        .withTemplate(PodTemplates.of(cluster, set))
        .endSpec()
        .build();
  }
}
