package dev.millwright.api.manifests;

import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds what the generator has no annotation for. */
final class CrdPolish implements CRDPostProcessor {

  /** Lists whose items have an identity: two of the same key are refused, appliers share them. */
  private static final Map<String, String> LIST_KEYS =
      Map.of("conditions", "type", "components", "name", "sets", "name", "permissions", "role");

  /** Lists of distinct strings. */
  private static final List<String> SETS =
      List.of("actions", "adminRoles", "allowedClusters", "zones", "policies", "roles");

  @Override
  public HasMetadata process(HasMetadata definition, String crdSpecVersion) {
    var crd = (CustomResourceDefinition) definition;
    crd.getSpec().getNames().setCategories(List.of("millwright"));
    crd.getSpec()
        .getVersions()
        .forEach(version -> polish(version.getSchema().getOpenAPIV3Schema()));
    return crd;
  }

  private static void polish(@Nullable JSONSchemaProps schema) {
    if (schema == null) {
      return;
    }
    schema.getProperties().forEach(CrdPolish::polishProperty);
    if (schema.getItems() != null) {
      polish(schema.getItems().getSchema());
    }
    if (schema.getAdditionalProperties() != null) {
      polish(schema.getAdditionalProperties().getSchema());
    }
  }

  private static void polishProperty(String name, JSONSchemaProps property) {
    if ("array".equals(property.getType())) {
      var key = LIST_KEYS.get(name);
      if (key != null) {
        property.setXKubernetesListType("map");
        property.setXKubernetesListMapKeys(List.of(key));
      } else if (SETS.contains(name)) {
        property.setXKubernetesListType("set");
      }
    }
    polish(property);
  }
}
