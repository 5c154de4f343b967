package dev.millwright.spark.apply;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;

/** Kinds that not every cluster has and no class stands for; no discovery is asked for them. */
public final class ForeignKinds {
  /** Of the Gateway API. */
  public static final ResourceDefinitionContext HTTP_ROUTE =
      namespaced("gateway.networking.k8s.io", "v1", "HTTPRoute", "httproutes");

  /** Of Volcano. */
  public static final ResourceDefinitionContext POD_GROUP =
      namespaced("scheduling.volcano.sh", "v1beta1", "PodGroup", "podgroups");

  private ForeignKinds() {}

  /** The way to an object, whatever its kind. */
  public static Resource<? extends HasMetadata> resource(
      HasMetadata object, KubernetesClient client) {
    return object instanceof GenericKubernetesResource generic
        ? client
            .genericKubernetesResources(
                generic.getKind().equals(HTTP_ROUTE.getKind()) ? HTTP_ROUTE : POD_GROUP)
            .inNamespace(generic.getMetadata().getNamespace())
            .resource(generic)
        : client.resource(object);
  }

  private static ResourceDefinitionContext namespaced(
      String group, String version, String kind, String plural) {
    return new ResourceDefinitionContext.Builder()
        .withGroup(group)
        .withVersion(version)
        .withKind(kind)
        .withPlural(plural)
        .withNamespaced(true)
        .build();
  }
}
