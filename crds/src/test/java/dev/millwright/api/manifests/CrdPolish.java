package dev.millwright.api.manifests;

import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds what the generator has no annotation for, and drops the rules it finds twice: on a record's
 * field and on its accessor.
 */
final class CrdPolish implements CRDPostProcessor {

  /** Lists whose items have an identity: two of the same key are refused, appliers share them. */
  private static final Map<String, String> LIST_KEYS =
      Map.of("conditions", "type", "components", "name", "sets", "name", "permissions", "role");

  /** Lists of distinct strings. */
  private static final List<String> SETS =
      List.of(
          "actions",
          "adminRoles",
          "allowedClusters",
          "groups",
          "namespaces",
          "policies",
          "roles",
          "users",
          "zones");

  /** What people look at first comes first; the generator sorts by path. */
  private static final List<String> COLUMNS =
      List.of(
          "Parent",
          "Back end",
          "Ready",
          "Enforced",
          "Reason",
          "State",
          "Schedule",
          "Zone",
          "Suspend",
          "Active",
          "Last",
          "Next",
          "Attempt",
          "Brokers",
          "Executors",
          "Running",
          "Pending",
          "Failure",
          "Partitions",
          "Default",
          "Changes",
          "Version",
          "Endpoint",
          "Pulsar name",
          "Started",
          "Finished",
          "Age");

  /** A quantity as people write it: {@code 500m}, {@code 512Mi}, {@code 10Gi}. */
  private static final String QUANTITY = "^[0-9]+([.][0-9]+)?(m|k|[KMGTPE]i|[MGTPE])?$";

  /** Rules that speak of the name need a bound, or the API server deems them too costly. */
  private static final JSONSchemaProps METADATA =
      new JSONSchemaPropsBuilder()
          .withType("object")
          .addToProperties(
              "name", new JSONSchemaPropsBuilder().withType("string").withMaxLength(253L).build())
          .build();

  @Override
  public HasMetadata process(HasMetadata definition, String crdSpecVersion) {
    var crd = (CustomResourceDefinition) definition;
    for (var version : crd.getSpec().getVersions()) {
      version
          .getAdditionalPrinterColumns()
          .sort(Comparator.comparing(column -> COLUMNS.indexOf(column.getName())));
      var schema = version.getSchema().getOpenAPIV3Schema();
      schema.setRequired(List.of("spec"));
      schema.getProperties().put("metadata", METADATA);
      polish(schema);
      wholeStatus(schema.getProperties().get("status"));
    }
    return crd;
  }

  /**
   * A status has one writer, which writes it as a whole. The API server need not keep a record of
   * who wrote which field of it, which would be a third of what such a write costs.
   */
  private static void wholeStatus(@Nullable JSONSchemaProps status) {
    if (status != null) {
      status.setXKubernetesMapType("atomic");
    }
  }

  private static void polish(JSONSchemaProps schema) {
    schema.setXKubernetesValidations(
        schema.getXKubernetesValidations().stream()
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new)));
    ConfRules.addTo(schema);
    // A rule of its own says more: a pattern leaves numbers unread and tells people a regex.
    if (Boolean.TRUE.equals(schema.getXKubernetesIntOrString())
        && schema.getXKubernetesValidations().isEmpty()) {
      schema.setPattern(QUANTITY);
      schema.setMinimum(0.0);
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
