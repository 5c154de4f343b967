package dev.millwright.spark.application.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.millwright.api.spark.SparkApplicationSpec;
import dev.millwright.api.spark.SparkConnectSpec;
import dev.millwright.spark.request.Applications;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API says of each field's update is what the controller goes by. */
class SpecHashTest {
  private static final Pattern UPDATE =
      Pattern.compile("Update: (hot|next attempt|restart|as .*)\\.$");

  /** Of a template, which is JSON, the words stand in its own text. */
  private static final String TEMPLATE = ".template";

  @Test
  void knowsTheUpdateClassOfEveryField() {
    Set<String> said = new TreeSet<>();
    collect(SparkApplicationSpec.class, "", said);
    collect(SparkConnectSpec.class, "", said);
    assertThat(said).hasSizeGreaterThan(20);
    assertThat(SpecHash.OTHERS)
        .filteredOn(path -> !path.contains(TEMPLATE))
        .containsExactlyInAnyOrderElementsOf(said);
  }

  /** Paths of fields whose class is not restart, the outermost where all below agree. */
  private static void collect(Class<?> type, String above, Set<String> found) {
    for (RecordComponent field : type.getRecordComponents()) {
      String path = above + field.getName();
      String text =
          Objects.requireNonNull(
                  field.getAccessor().getAnnotation(JsonPropertyDescription.class),
                  path + " says nothing")
              .value();
      var update = UPDATE.matcher(text);
      assertThat(update.find()).as("%s says its update class: %s", path, text).isTrue();
      String said = update.group(1);
      if (said.startsWith("as ")) {
        if (field.getType().isRecord()) {
          collect(field.getType(), path + ".", found);
        } else {
          assertThat(path).endsWith(TEMPLATE);
        }
      } else if (!said.equals("restart")) {
        found.add(path);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | ttlSecondsAfterFinished: 5
          true  | ui: {service: {port: 80}}
          true  | ui: {ingress: {host: a.example.com}}
          true  | driver: {labels: {team: a}}
          true  | driver: {template: {metadata: {annotations: {a: b}}}}
          false | ui: {ingress: {host: a.example.com, path: /ui}}
          false | driver: {memory: 2g}
          false | driver: {template: {spec: {priorityClassName: a}}}
          false | arguments: ['1']
          false | conf: {spark.ui.port: '4041'}
          """)
  void isTheSameExactlyWhereNoRestartIsNeeded(boolean same, String change) {
    String plain = SpecHash.of(Applications.pi("").getSpec());
    String changed = SpecHash.of(Applications.pi(change).getSpec());
    assertThat(changed.equals(plain)).isEqualTo(same);
  }
}
