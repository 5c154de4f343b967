package dev.millwright.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.millwright.common.condition.CommonReason;
import dev.millwright.common.condition.ConditionType.Meaning;
import dev.millwright.common.condition.Mark;
import dev.millwright.common.condition.Reason;
import dev.millwright.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed page on conditions is what the code says. {@code make manifests} (or {@code
 * -Dmanifests.update=true}) writes it.
 */
class ConditionsPageTest {

  @Test
  void committedPageIsTheGeneratedOne() throws IOException {
    var file = Checkout.root().resolve("docs/conditions.md");
    var page = ConditionsPage.text();
    if (Boolean.getBoolean("manifests.update")) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file).equals(page))
        .as("docs/conditions.md is out of date; run: make manifests")
        .isTrue();
  }

  @Test
  void everyReasonOfTheControllersIsOnThePage() {
    assertThat(new ClassFileImporter().importPackages("dev.millwright").stream())
        .filteredOn(type -> type.isEnum() && type.isAssignableTo(Reason.class))
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of(CommonReason.class),
                    all().map(reason -> ((Enum<?>) reason).getDeclaringClass()))
                .map(Class::getName)
                .distinct()
                .toList());
  }

  @Test
  void everyConditionTypeMeansOneThing() {
    assertThat(Concerns.MEANINGS).extracting(Meaning::type).doesNotHaveDuplicates();
    assertThat(all().flatMap(reason -> reason.marks().stream()).map(Mark::type).distinct())
        .isSubsetOf(Concerns.MEANINGS.stream().map(Meaning::type).toList());
  }

  @ParameterizedTest
  @MethodSource("concerns")
  void oneWordMeansOneThingOnAKind(Concern concern) {
    assertThat(Stream.concat(concern.reasons().stream(), Stream.of(CommonReason.values())))
        .extracting(Reason::word)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("concerns")
  void everyReasonSaysWhatItMeans(Concern concern) {
    assertThat(concern.reasons())
        .isNotEmpty()
        .allSatisfy(
            reason -> {
              assertThat(reason.word()).matches("([A-Z][a-z]+)+");
              assertThat(reason.meaning()).endsWith(".");
              assertThat(reason.cure()).matches("|.*\\.");
            });
  }

  static List<Concern> concerns() {
    return Concerns.ALL;
  }

  private static Stream<Reason> all() {
    return Concerns.ALL.stream().flatMap(concern -> concern.reasons().stream());
  }
}
