package dev.millwright.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;

/**
 * Import rules, purity and style of the house. A module holds itself to them by
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "dev.millwright", importOptions = Production.class)
 * class HouseRulesTest {
 *   @ArchTest static final ArchTests RULES = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 */
public final class HouseRules {
  private static final String API = "dev.millwright.api..";
  private static final String COMMON = "dev.millwright.common..";

  /** What converters share; a converter of a controller's objects is in that controller's slice. */
  private static final String[] CONVERTERS = {
    "dev.millwright.convert.source..",
    "dev.millwright.convert.command..",
    "dev.millwright.convert.yaml.."
  };

  private static final String[] PURE = {
    "..policy..", "..plan..", "..desired..", "..status..", "..tree..", "..launch..", "..request.."
  };

  /** The base class of every kind lives among the client's classes, yet holds data only. */
  private static final DescribedPredicate<JavaClass> CLIENT =
      resideInAPackage("io.fabric8.kubernetes.client..").and(not(simpleName("CustomResource")));

  private HouseRules() {}

  @ArchTest
  static final ArchRule API_IMPORTS_NOTHING_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage(API)
          .should()
          .dependOnClassesThat(resideInAPackage("dev.millwright..").and(not(resideInAPackage(API))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule COMMON_IMPORTS_ONLY_THE_API =
      noClasses()
          .that()
          .resideInAPackage(COMMON)
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.millwright..").and(not(resideInAnyPackage(API, COMMON))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_CONTROLLER_IMPORTS_ANOTHER =
      slices()
          .matching("dev.millwright.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(API, COMMON))
          .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(CONVERTERS))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule PURE_PACKAGES_IMPORT_NO_CLIENT_AND_NO_FRAMEWORK =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat(
              CLIENT.or(
                  resideInAnyPackage(
                      "io.javaoperatorsdk..",
                      "io.quarkus..",
                      "jakarta..",
                      "java.net.http..",
                      "java.nio.file..",
                      "org.apache.pulsar..")))
          .because("what decides must be testable without a cluster")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule PURE_PACKAGES_KNOW_NO_TIME_AND_NO_CHANCE =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should(new ImpureCalls())
          .because("the same facts must give the same plan")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes().that().resideInAPackage("dev.millwright..").should(new BeNullMarked());

  @ArchTest
  static final ArchRule CLASSES_ARE_NAMED_BY_WHAT_THEY_ARE =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils|Util|Helper)$")
          .because("such a name holds anything");

  @ArchTest
  static final ArchRule NO_STATIC_MUTABLE_STATE =
      fields().that().areStatic().should(new BeConstant()).allowEmptyShould(true);

  @ArchTest
  static final ArchRule CONSTRUCTOR_INJECTION =
      noFields().should().beAnnotatedWith("jakarta.inject.Inject").allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_OPTIONAL_FIELDS =
      noFields().should().haveRawType(Optional.class).allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_OPTIONAL_PARAMETERS =
      noCodeUnits()
          .should()
          .haveRawParameterTypes(
              DescribedPredicate.<List<JavaClass>>describe(
                  "with an Optional", types -> types.stream().anyMatch(HouseRules::isOptional)))
          .allowEmptyShould(true);

  private static boolean isOptional(JavaClass type) {
    return type.isEquivalentTo(Optional.class);
  }
}
