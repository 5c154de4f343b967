package dev.millwright.conditions;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.millwright.api.common.Condition;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.status.StatusFactory;
import dev.millwright.testkit.rules.Production;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Each condition type of each kind has exactly one writer, among all controllers. */
@AnalyzeClasses(packages = "dev.millwright", importOptions = Production.class)
class OneWriterTest {

  @ArchTest
  static final ArchRule CONDITIONS_COME_FROM_ONE_MERGE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Conditions.class.getName())
          .should()
          .callConstructorWhere(makes(Condition.class.getName()));

  @ArchTest
  static final ArchRule ONLY_STATUS_FACTORIES_MERGE =
      noClasses()
          .that()
          .areNotAssignableTo(StatusFactory.class)
          .should()
          .callMethodWhere(
              describe(
                  "Conditions.merge",
                  (JavaMethodCall call) ->
                      call.getTargetOwner().isEquivalentTo(Conditions.class)
                          && call.getTarget().getName().equals("merge")));

  /** What a writer keeps to its package may help it. */
  @ArchTest
  static void aStatusIsMadeWhereItsWriterIs(JavaClasses classes) {
    for (Concern concern : Concerns.ALL) {
      noClasses()
          .that()
          .resideOutsideOfPackage(concern.writer().getPackageName())
          .should()
          .callConstructorWhere(makes(concern.status()))
          .check(classes);
      assertThat(classes.stream())
          .as("who makes a %s", concern.status())
          .anyMatch(
              type ->
                  type.getConstructorCallsFromSelf().stream().anyMatch(makes(concern.status())));
    }
  }

  @ArchTest
  static void thereAreNoOtherStatusFactories(JavaClasses classes) {
    assertThat(classes.stream())
        .filteredOn(type -> type.isAssignableTo(StatusFactory.class))
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of(StatusFactory.class), Concerns.ALL.stream().map(Concern::writer))
                .map(Class::getName)
                .toList());
  }

  @ArchTest
  static void everyKindOfThePageHasOneReconcilerAndNoOtherHas(JavaClasses classes) {
    Map<String, List<String>> reconcilers = new TreeMap<>();
    for (JavaClass type : classes) {
      reconciled(type)
          .forEach(
              kind ->
                  reconcilers.merge(
                      kind.substring(kind.lastIndexOf('.') + 1),
                      List.of(type.getSimpleName()),
                      (some, more) -> Stream.of(some, more).flatMap(List::stream).toList()));
    }
    assertThat(reconcilers)
        .containsOnlyKeys(
            Concerns.ALL.stream().flatMap(concern -> concern.kinds().stream()).toList())
        .allSatisfy((kind, each) -> assertThat(each).as(kind).hasSize(1));
  }

  private static Stream<String> reconciled(JavaClass type) {
    return type.getInterfaces().stream()
        .filter(each -> each.toErasure().isEquivalentTo(Reconciler.class))
        .filter(JavaParameterizedType.class::isInstance)
        .flatMap(each -> ((JavaParameterizedType) each).getActualTypeArguments().stream())
        .map(JavaType::getName);
  }

  private static DescribedPredicate<JavaConstructorCall> makes(String type) {
    return describe("new " + type, call -> call.getTargetOwner().getName().equals(type));
  }
}
