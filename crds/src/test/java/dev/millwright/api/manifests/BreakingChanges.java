package dev.millwright.api.manifests;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an object or a reader of an older CRD would stumble over in a newer one. Patterns and
 * rules are compared as they are written: nobody can tell from two of them which one is wider.
 */
final class BreakingChanges {

  private final List<String> found = new ArrayList<>();

  private BreakingChanges() {}

  /** One line per change, beginning with the path of the field; empty when there is none. */
  static List<String> between(CustomResourceDefinition older, CustomResourceDefinition newer) {
    var changes = new BreakingChanges();
    var versions =
        newer.getSpec().getVersions().stream()
            .collect(
                Collectors.toMap(
                    CustomResourceDefinitionVersion::getName, BreakingChanges::schema));
    for (var version : older.getSpec().getVersions()) {
      var schema = versions.get(version.getName());
      if (schema == null) {
        changes.found.add(version.getName() + ": version is gone");
      } else {
        changes.compare(version.getName(), schema(version), schema);
      }
    }
    return List.copyOf(changes.found);
  }

  private static JSONSchemaProps schema(CustomResourceDefinitionVersion version) {
    return version.getSchema().getOpenAPIV3Schema();
  }

  private void compare(String path, JSONSchemaProps older, JSONSchemaProps newer) {
    if (!Objects.equals(older.getType(), newer.getType())) {
      found.add(path + ": type " + older.getType() + " became " + newer.getType());
    }
    newer.getRequired().stream()
        .filter(field -> !older.getRequired().contains(field))
        .forEach(field -> found.add(path + "." + field + ": became required"));
    values(path, older, newer);
    rules(path, older, newer);
    atLeast(path, "maximum", older.getMaximum(), newer.getMaximum());
    atLeast(path, "maxLength", older.getMaxLength(), newer.getMaxLength());
    atLeast(path, "maxItems", older.getMaxItems(), newer.getMaxItems());
    atLeast(path, "maxProperties", older.getMaxProperties(), newer.getMaxProperties());
    atMost(path, "minimum", older.getMinimum(), newer.getMinimum());
    atMost(path, "minLength", older.getMinLength(), newer.getMinLength());
    atMost(path, "minItems", older.getMinItems(), newer.getMinItems());
    children(path, older, newer);
  }

  private void values(String path, JSONSchemaProps older, JSONSchemaProps newer) {
    if (newer.getEnum().isEmpty()) {
      return;
    }
    if (older.getEnum().isEmpty()) {
      found.add(path + ": accepts only " + newer.getEnum());
    }
    older.getEnum().stream()
        .filter(value -> !newer.getEnum().contains(value))
        .forEach(value -> found.add(path + ": value " + value + " is gone"));
  }

  private void rules(String path, JSONSchemaProps older, JSONSchemaProps newer) {
    if (newer.getPattern() != null && !newer.getPattern().equals(older.getPattern())) {
      found.add(path + ": pattern " + older.getPattern() + " became " + newer.getPattern());
    }
    if (newer.getXKubernetesListType() != null
        && !newer.getXKubernetesListType().equals(older.getXKubernetesListType())) {
      found.add(path + ": list type became " + newer.getXKubernetesListType());
    }
    var before = older.getXKubernetesValidations().stream().map(ValidationRule::getRule).toList();
    newer.getXKubernetesValidations().stream()
        .map(ValidationRule::getRule)
        .filter(rule -> !before.contains(rule))
        .forEach(rule -> found.add(path + ": rule " + rule + " is new"));
  }

  private void atLeast(String path, String what, @Nullable Number older, @Nullable Number newer) {
    if (newer != null && (older == null || newer.doubleValue() < older.doubleValue())) {
      found.add(path + ": " + what + " " + older + " became " + newer);
    }
  }

  private void atMost(String path, String what, @Nullable Number older, @Nullable Number newer) {
    if (newer != null && (older == null || newer.doubleValue() > older.doubleValue())) {
      found.add(path + ": " + what + " " + older + " became " + newer);
    }
  }

  private void children(String path, JSONSchemaProps older, JSONSchemaProps newer) {
    older
        .getProperties()
        .forEach((name, child) -> child(path + "." + name, child, newer.getProperties().get(name)));
    if (older.getItems() != null) {
      child(
          path + "[]",
          older.getItems().getSchema(),
          newer.getItems() == null ? null : newer.getItems().getSchema());
    }
    if (older.getAdditionalProperties() != null) {
      child(
          path + ".*",
          older.getAdditionalProperties().getSchema(),
          newer.getAdditionalProperties() == null
              ? null
              : newer.getAdditionalProperties().getSchema());
    }
  }

  private void child(String path, JSONSchemaProps older, @Nullable JSONSchemaProps newer) {
    if (newer == null) {
      found.add(path + ": field is gone");
    } else {
      compare(path, older, newer);
    }
  }
}
