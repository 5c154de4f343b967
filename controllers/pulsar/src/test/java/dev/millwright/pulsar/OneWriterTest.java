package dev.millwright.pulsar;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
import dev.millwright.api.pulsar.ContentStatus;
import dev.millwright.api.pulsar.PulsarCluster;
import dev.millwright.api.pulsar.PulsarClusterStatus;
import dev.millwright.common.condition.Conditions;
import dev.millwright.common.status.StatusFactory;
import dev.millwright.pulsar.cluster.status.PulsarClusterStatusFactory;
import dev.millwright.pulsar.content.status.ContentStatusFactory;
import dev.millwright.testkit.rules.Production;
import io.fabric8.kubernetes.client.CustomResource;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each condition type of each kind has exactly one writer. */
@AnalyzeClasses(packages = "dev.millwright", importOptions = Production.class)
class OneWriterTest {

  @ArchTest
  static final ArchRule CONDITIONS_COME_FROM_ONE_MERGE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Conditions.class.getName())
          .should()
          .callConstructorWhere(makes(Condition.class));

  @ArchTest
  static final ArchRule ONLY_STATUS_FACTORIES_MERGE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(StatusFactory.class.getName())
          .should()
          .callMethodWhere(
              describe(
                  "Conditions.merge",
                  (JavaMethodCall call) ->
                      call.getTargetOwner().isEquivalentTo(Conditions.class)
                          && call.getTarget().getName().equals("merge")));

  @ArchTest
  static final ArchRule ONE_CLASS_WRITES_THE_STATUS_OF_CLUSTERS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(PulsarClusterStatusFactory.class.getName())
          .should()
          .callConstructorWhere(makes(PulsarClusterStatus.class));

  @ArchTest
  static final ArchRule ONE_CLASS_WRITES_THE_STATUS_OF_CONTENT =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ContentStatusFactory.class.getName())
          .should()
          .callConstructorWhere(makes(ContentStatus.class));

  @ArchTest
  static final ArchRule THERE_ARE_NO_OTHER_STATUS_FACTORIES =
      classes()
          .that()
          .areAssignableTo(StatusFactory.class)
          .and()
          .doNotHaveFullyQualifiedName(StatusFactory.class.getName())
          .should()
          .haveFullyQualifiedName(PulsarClusterStatusFactory.class.getName())
          .orShould()
          .haveFullyQualifiedName(ContentStatusFactory.class.getName());

  @ArchTest
  static void everyKindHasOneReconciler(JavaClasses classes) {
    Map<String, List<String>> reconcilers = new TreeMap<>();
    for (JavaClass type : classes) {
      if (type.isAssignableTo(CustomResource.class)
          && type.getPackageName().equals(PulsarCluster.class.getPackageName())) {
        reconcilers.put(
            type.getSimpleName(),
            classes.stream()
                .filter(each -> reconciled(each).anyMatch(kind -> kind.equals(type.getName())))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toList()));
      }
    }
    assertThat(reconcilers).containsKey("PulsarCluster");
    assertThat(reconcilers).allSatisfy((kind, each) -> assertThat(each).as(kind).hasSize(1));
  }

  private static Stream<String> reconciled(JavaClass type) {
    return type.getInterfaces().stream()
        .filter(each -> each.toErasure().isEquivalentTo(Reconciler.class))
        .filter(JavaParameterizedType.class::isInstance)
        .flatMap(each -> ((JavaParameterizedType) each).getActualTypeArguments().stream())
        .map(JavaType::getName);
  }

  private static DescribedPredicate<JavaConstructorCall> makes(Class<?> type) {
    return describe(
        "new " + type.getSimpleName(), call -> call.getTargetOwner().isEquivalentTo(type));
  }
}
