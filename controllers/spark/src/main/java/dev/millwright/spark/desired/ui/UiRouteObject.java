package dev.millwright.spark.desired.ui;

import dev.millwright.api.spark.GatewayReference;
import dev.millwright.api.spark.UiRoute;
import dev.millwright.spark.desired.Owner;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The HTTPRoute to the UI. Below a path it takes the path away itself, by the rewriting that the
 * Gateway API has for that.
 */
final class UiRouteObject {
  private static final String API_VERSION = "gateway.networking.k8s.io/v1";
  private static final String KIND = "HTTPRoute";

  private UiRouteObject() {}

  static GenericKubernetesResource of(Owner owner, UiRoute wished, String path, int port) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("parentRefs", wished.parentRefs().stream().map(UiRouteObject::parent).toList());
    List<String> hostnames = hostnames(owner, wished);
    if (!hostnames.isEmpty()) {
      spec.put("hostnames", hostnames);
    }
    spec.put("rules", List.of(rule(UiObjects.name(owner), path, port)));
    return new GenericKubernetesResourceBuilder()
        .withApiVersion(API_VERSION)
        .withKind(KIND)
        .withMetadata(
            owner.meta(
                UiObjects.COMPONENT,
                UiObjects.name(owner),
                Map.of(),
                wished.annotations() == null ? Map.of() : wished.annotations()))
        .addToAdditionalProperties("spec", spec)
        .build();
  }

  static GenericKubernetesResource named(String namespace, String name) {
    return new GenericKubernetesResourceBuilder()
        .withApiVersion(API_VERSION)
        .withKind(KIND)
        .withNewMetadata()
        .withNamespace(namespace)
        .withName(name)
        .endMetadata()
        .build();
  }

  static List<String> hostnames(Owner owner, UiRoute wished) {
    return wished.hostnames() == null
        ? List.of()
        : wished.hostnames().stream()
            .map(host -> Placeholders.filled(host, owner.namespace(), owner.name()))
            .toList();
  }

  private static Map<String, Object> parent(GatewayReference wished) {
    Map<String, Object> parent = new LinkedHashMap<>();
    parent.put("name", wished.name());
    if (wished.namespace() != null) {
      parent.put("namespace", wished.namespace());
    }
    if (wished.sectionName() != null) {
      parent.put("sectionName", wished.sectionName());
    }
    return parent;
  }

  private static Map<String, Object> rule(String service, String path, int port) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("matches", List.of(Map.of("path", Map.of("type", "PathPrefix", "value", path))));
    if (!path.equals(UiPath.ROOT)) {
      Map<String, String> prefix =
          Map.of("type", "ReplacePrefixMatch", "replacePrefixMatch", UiPath.ROOT);
      rule.put(
          "filters", List.of(Map.of("type", "URLRewrite", "urlRewrite", Map.of("path", prefix))));
    }
    rule.put("backendRefs", List.of(Map.of("name", service, "port", port)));
    return rule;
  }
}
