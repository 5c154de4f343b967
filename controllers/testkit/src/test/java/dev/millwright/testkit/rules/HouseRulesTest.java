package dev.millwright.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
  private static final JavaClasses BAD =
      new ClassFileImporter().importPackages("dev.millwright.testkit.rules.bad");
  private static final JavaClasses GOOD =
      new ClassFileImporter().importPackages("dev.millwright.testkit.golden");

  @ParameterizedTest
  @MethodSource("rules")
  void bites(ArchRule rule, String words) {
    assertThat(rule.evaluate(BAD).getFailureReport().toString()).contains(words);
    assertThat(rule.evaluate(GOOD).hasViolation()).isFalse();
  }

  static List<Arguments> rules() {
    return List.of(
        Arguments.of(
            HouseRules.PURE_PACKAGES_IMPORT_NO_CLIENT_AND_NO_FRAMEWORK, "KubernetesClient"),
        Arguments.of(HouseRules.PURE_PACKAGES_KNOW_NO_TIME_AND_NO_CHANCE, "Instant.now()"),
        Arguments.of(HouseRules.PURE_PACKAGES_KNOW_NO_TIME_AND_NO_CHANCE, "UUID.randomUUID()"),
        Arguments.of(HouseRules.EVERY_PACKAGE_IS_NULL_MARKED, "rules.bad.unmarked"),
        Arguments.of(HouseRules.CLASSES_ARE_NAMED_BY_WHAT_THEY_ARE, "BrokenHelper"),
        Arguments.of(HouseRules.NO_STATIC_MUTABLE_STATE, "BrokenHelper.SEEN"),
        Arguments.of(HouseRules.NO_OPTIONAL_PARAMETERS, "BrokenHelper.seen"));
  }
}
