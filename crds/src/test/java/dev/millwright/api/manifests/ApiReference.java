package dev.millwright.api.manifests;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the reference page from the CRDs: one table per kind, one row per field. */
final class ApiReference {

  private static final String HEAD =
      """
      # API reference

      Made from the CRDs by `make manifests`; do not edit. A field in bold is required. What
      several fields may look like is told once and referred to after that.

      On every tenant, namespace and topic a new value of the annotation
      `millwright.dev/reconcile-at` makes the controller look at Pulsar at once.

      Of the Spark kinds every field says when a change of it takes effect: `hot` at once; `next
      attempt` with it, what runs is left alone; `restart` by a new attempt, which comes when
      `spec.updatePolicy` of an application or `spec.updateStrategy` of a server says so.
      """;

  private final StringBuilder page = new StringBuilder(HEAD);
  private final Map<JSONSchemaProps, String> told = new HashMap<>();

  private ApiReference() {}

  static String of(Collection<String> crds) {
    var reference = new ApiReference();
    crds.forEach(
        yaml -> reference.kind(Serialization.unmarshal(yaml, CustomResourceDefinition.class)));
    return reference.page.toString();
  }

  private void kind(CustomResourceDefinition crd) {
    told.clear();
    var names = crd.getSpec().getNames();
    for (var version : crd.getSpec().getVersions()) {
      page.append("\n## ").append(names.getKind()).append("\n\n`apiVersion: ");
      page.append(crd.getSpec().getGroup()).append('/').append(version.getName());
      page.append("`, short name `").append(String.join("`, `", names.getShortNames()));
      page.append("`\n\n| Field | Type | Meaning |\n|---|---|---|\n");
      var properties = version.getSchema().getOpenAPIV3Schema().getProperties();
      properties.remove("metadata");
      properties.forEach(this::fields);
    }
  }

  private void fields(String path, JSONSchemaProps schema) {
    schema
        .getProperties()
        .forEach(
            (name, child) -> field(path + "." + name, child, schema.getRequired().contains(name)));
  }

  private void field(String path, JSONSchemaProps schema, boolean required) {
    var mark = required ? "**" : "";
    page.append("| ").append(mark).append('`').append(path).append('`').append(mark);
    page.append(" | ").append(type(schema)).append(" | ").append(meaning(schema));
    var body = schema.getItems() == null ? schema : schema.getItems().getSchema();
    if (body.getProperties().isEmpty()) {
      page.append(" |\n");
      return;
    }
    var shape = new JSONSchemaPropsBuilder(body).withDescription(null).build();
    var before = told.putIfAbsent(shape, path);
    if (before != null) {
      page.append(" Fields as of `").append(before).append("`. |\n");
      return;
    }
    page.append(" |\n");
    fields(schema.getItems() == null ? path : path + "[]", body);
  }

  private static String type(JSONSchemaProps schema) {
    if (Boolean.TRUE.equals(schema.getXKubernetesIntOrString())) {
      return "quantity";
    }
    if (schema.getItems() != null) {
      return "list of " + type(schema.getItems().getSchema());
    }
    if (schema.getAdditionalProperties() != null) {
      return "map of " + type(schema.getAdditionalProperties().getSchema());
    }
    return schema.getEnum().isEmpty()
        ? schema.getType()
        : schema.getEnum().stream()
            .map(value -> "`" + value.asText() + "`")
            .collect(Collectors.joining(" "));
  }

  private static String meaning(JSONSchemaProps schema) {
    var text = schema.getDescription() == null ? "" : schema.getDescription().replace("|", "\\|");
    return schema.getDefault() == null
        ? text
        : text + " Default `" + schema.getDefault().asText() + "`.";
  }
}
