package dev.millwright.api.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {

  private static final String OLDER =
      """
      {type: object, required: [a], properties: {
        a: {type: string, maxLength: 10, enum: [X, Y]},
        b: {type: integer, minimum: 1},
        h: {type: string, pattern: x, x-kubernetes-validations: [{rule: self > 0, message: m}]},
        c: {type: array, maxItems: 3, items: {type: object, properties: {d: {type: string}}}},
        e: {type: object, additionalProperties: {type: string}}}}
      """;

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "required: [a]          | required: [a, b]             | v1.b: became required",
        "enum: [X, Y]           | enum: [X]                    | v1.a: value \"Y\" is gone",
        "maxLength: 10          | maxLength: 9                 | v1.a: maxLength 10 became 9",
        "maxItems: 3            | maxItems: 2                  | v1.c: maxItems 3 became 2",
        "minimum: 1             | minimum: 2                   | v1.b: minimum 1.0 became 2.0",
        "b: {type: integer      | b: {type: string             | v1.b: type integer became string",
        "b: {type: integer      | b: {maximum: 5, type: integer| v1.b: maximum null became 5.0",
        "d: {type: string}      | f: {type: string}            | v1.c[].d: field is gone",
        "d: {type: string}      | d: {type: string, enum: [Z]} | v1.c[].d: accepts only [\"Z\"]",
        "Properties: {type: str | Properties: {minLength: 1, type: str"
            + " | v1.e.*: minLength null became 1",
        "pattern: x             | pattern: xy                  | v1.h: pattern x became xy",
        "a: {type: string       | a: {pattern: z, type: string | v1.a: pattern null became z",
        "[{rule: self > 0,      | [{rule: self > 1,            | v1.h: rule self > 1 is new",
        "[{rule: self > 0,      | [{rule: r}, {rule: self > 0, | v1.h: rule r is new",
        "maxItems: 3            | maxItems: 3, x-kubernetes-list-type: set"
            + " | v1.c: list type became set",
        "name: v1               | name: v2                     | v1: version is gone",
      })
  void breaks(String was, String became, String change) {
    var older = yaml(OLDER);
    var newer = older.replace(was, became);
    assertThat(newer).isNotEqualTo(older);

    assertThat(BreakingChanges.between(crd(older), crd(newer))).containsExactly(change);
  }

  @Test
  void wideningIsFine() {
    var older = yaml(OLDER);
    var newer =
        older
            .replace("required: [a]", "required: []")
            .replace("enum: [X, Y]", "enum: [X, Y, Z]")
            .replace("maxLength: 10", "maxLength: 20")
            .replace("pattern: x, ", "")
            .replace("x-kubernetes-validations: [{rule: self > 0, message: m}]", "")
            .replace("d: {type: string}", "d: {type: string}, g: {type: boolean}");

    assertThat(BreakingChanges.between(crd(older), crd(newer))).isEmpty();
  }

  private static String yaml(String schema) {
    return "spec: {versions: [{name: v1, schema: {openAPIV3Schema: " + schema + "}}]}";
  }

  private static CustomResourceDefinition crd(String yaml) {
    return Serialization.unmarshal(yaml, CustomResourceDefinition.class);
  }
}
