package dev.millwright.api.manifests;

import dev.millwright.api.spark.ConfKeys;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRule;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRuleBuilder;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules on {@code spec.conf} of the Spark kinds, made from the one list of keys that the
 * controller reads too.
 */
final class ConfRules {

  private ConfRules() {}

  /** Adds the rules to the spec of an application or server, wherever it stands in a schema. */
  static void addTo(JSONSchemaProps schema) {
    var conf = schema.getProperties().get("conf");
    if (conf != null && schema.getProperties().containsKey("sparkVersion")) {
      conf.getXKubernetesValidations().add(refused());
      schema.getXKubernetesValidations().add(saidTwice(schema));
    }
  }

  /** The message leaves out values: one of them is a token. */
  private static ValidationRule refused() {
    var keys = list(ConfKeys.REFUSED.keySet().stream().map(ConfRules::quoted).toList());
    var texts =
        list(
            ConfKeys.REFUSED.entrySet().stream()
                .map(entry -> quoted(entry.getKey() + ": " + entry.getValue()))
                .toList());
    return new ValidationRuleBuilder()
        .withRule(keys + ".all(k, !(k in self))")
        .withMessageExpression(
            "'may not hold %s'.format([" + texts + ".filter(t, t.split(': ')[0] in self)])")
        .build();
  }

  /**
   * The API server checks rules again at each write of a status, and to find a field it lays out
   * all fields of the object around it. So it looks first whether there is any such key at all.
   */
  private static ValidationRule saidTwice(JSONSchemaProps schema) {
    // field → its keys, in quotes
    var byField = new TreeMap<String, String>();
    ConfKeys.FIELDS.forEach(
        (key, field) -> {
          if (isIn(schema, field)) {
            byField.merge(field, quoted(key), (one, other) -> one + ", " + other);
          }
        });
    var keys =
        byField.entrySet().stream()
            .map(entry -> "(" + isSet(entry.getKey()) + " ? [" + entry.getValue() + "] : [])")
            .collect(Collectors.joining(" + "));
    return new ValidationRuleBuilder()
        .withRule(
            "!has(self.conf) || [self.conf].all(c, !%s.exists(k, k in c) || !(%s).exists(k, k in c))"
                .formatted(list(byField.values()), keys))
        .withMessageExpression(
            "'sets %s, for which a field of the spec is set too: remove it from conf'.format([("
                + keys
                + ").filter(k, k in self.conf)])")
        .withFieldPath(".conf")
        .build();
  }

  private static String isSet(String field) {
    return field.contains(".")
        ? "self.?" + field.replace(".", ".?") + ".hasValue()"
        : "has(self." + field + ")";
  }

  private static boolean isIn(JSONSchemaProps schema, String field) {
    var at = schema;
    for (var name : field.split("[.]", -1)) {
      at = at == null ? null : at.getProperties().get(name);
    }
    return at != null;
  }

  private static String list(Collection<String> elements) {
    return elements.stream().collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "\\'") + "'";
  }
}
