package dev.millwright.api.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.ConfKeys;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every field of the Spark kinds owes to the people and programs that read it. */
class SparkSchemaTest {

  private static final Pattern UPDATE =
      Pattern.compile(".*[.] Update: (hot|next attempt|restart|immutable|as each field says)[.]");

  /** Types that others share; the field that has them tells their class. */
  private static final Pattern SHARED =
      Pattern.compile(".*[.](valueFrom|envFrom\\[]|imagePullSecrets\\[])[.].*");

  private final SortedMap<String, JSONSchemaProps> application =
      fields("sparkapplications.spark.millwright.dev.yaml", "spec");

  @ParameterizedTest
  @ValueSource(strings = {"sparkapplications", "sparkconnects"})
  void everyFieldSaysWhenAChangeTakesEffect(String kind) {
    assertThat(fields(kind + ".spark.millwright.dev.yaml", "spec"))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            (path, schema) -> {
              if (!SHARED.matcher(path).matches()) {
                assertThat(schema.getDescription()).as(path).matches(UPDATE);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparkapplications", "sparkconnects"})
  void aFieldSaysWhatThoseBelowItSayOrLeavesTheAnswerToThem(String kind) {
    var all = fields(kind + ".spark.millwright.dev.yaml", "spec");
    var below = new TreeMap<String, String>();
    all.forEach(
        (path, schema) -> {
          var parent = all.get(path.substring(0, path.lastIndexOf('.')).replaceAll("\\[]$", ""));
          if (parent != null && !SHARED.matcher(path).matches()) {
            below.put(path, update(parent) + " over " + update(schema));
          }
        });
    assertThat(below).isNotEmpty();
    assertThat(below)
        .allSatisfy((path, both) -> assertThat(both).as(path).matches("(as each.*|(.+) over \\2)"));
  }

  private static String update(JSONSchemaProps field) {
    var matcher = UPDATE.matcher(String.valueOf(field.getDescription()));
    return matcher.matches() ? matcher.group(1) : "nothing";
  }

  /** One object with a number that Java cannot read would stop the informer for all of them. */
  @Test
  void everyNumberIsOneThatJavaReads() {
    for (var file : CrdGeneration.files().keySet().stream().filter(this::isSpark).toList()) {
      assertThat(fields(file, "spec").entrySet())
          .filteredOn(field -> "integer".equals(field.getValue().getType()))
          .isNotEmpty()
          .allSatisfy(
              field -> {
                assertThat(field.getValue().getMinimum()).as(field.getKey()).isNotNull();
                assertThat(field.getValue().getMaximum())
                    .as(field.getKey())
                    .isNotNull()
                    .isLessThanOrEqualTo(Integer.MAX_VALUE);
              });
    }
  }

  private boolean isSpark(String file) {
    return file.contains(".spark.");
  }

  @Test
  void everyKeyOfConfThatStandsForAFieldNamesOneThatIsThere() {
    var paths =
        application.keySet().stream()
            .map(path -> path.substring("spec.".length()))
            .collect(Collectors.toSet());
    assertThat(ConfKeys.FIELDS.values()).isNotEmpty().allMatch(paths::contains);
    assertThat(ConfKeys.REFUSED.keySet()).doesNotContainAnyElementsOf(ConfKeys.FIELDS.keySet());
  }

  /** The rules read these keys and texts between quotes, before and after the first colon. */
  @Test
  void keysAndTextsOfConfAreReadableByTheRules() {
    assertThat(Stream.of(ConfKeys.REFUSED, ConfKeys.FIELDS).map(Map::keySet))
        .allSatisfy(
            keys -> assertThat(keys).allMatch(key -> key.matches("spark[.][A-Za-z0-9.-]+")));
    assertThat(Set.copyOf(ConfKeys.REFUSED.values()))
        .allMatch(text -> !text.contains(": ") && text.matches("[ -~]+[^.]"));
  }

  private static SortedMap<String, JSONSchemaProps> fields(String file, String root) {
    var yaml = Objects.requireNonNull(CrdGeneration.files().get(file), file);
    var crd = Serialization.unmarshal(yaml, CustomResourceDefinition.class);
    var fields = new TreeMap<String, JSONSchemaProps>();
    for (var version : crd.getSpec().getVersions()) {
      var kind = version.getSchema().getOpenAPIV3Schema().getProperties();
      collect(root, Objects.requireNonNull(kind.get(root), root), fields);
    }
    return fields;
  }

  private static void collect(
      String path, JSONSchemaProps schema, SortedMap<String, JSONSchemaProps> fields) {
    schema
        .getProperties()
        .forEach(
            (name, child) -> {
              fields.put(path + "." + name, child);
              collect(path + "." + name, child, fields);
            });
    if (schema.getItems() != null) {
      collect(path + "[]", schema.getItems().getSchema(), fields);
    }
  }
}
