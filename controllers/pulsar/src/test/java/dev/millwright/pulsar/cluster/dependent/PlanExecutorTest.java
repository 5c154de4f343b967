package dev.millwright.pulsar.cluster.dependent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.pulsar.cluster.PulsarClusterReconciler;
import io.javaoperatorsdk.operator.api.reconciler.Workflow;
import io.javaoperatorsdk.operator.api.reconciler.dependent.Dependent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanExecutorTest {

  /** One that is not looked at could be changed by others, and nobody would repair it. */
  @Test
  void looksAtTheVersionsOfEveryKindThatIsPlanned() {
    var planned =
        Arrays.stream(PulsarClusterReconciler.class.getAnnotation(Workflow.class).dependents())
            .map(Dependent::type)
            .map(Class::getGenericSuperclass)
            .map(parent -> ((ParameterizedType) parent).getActualTypeArguments()[0])
            .toList();
    assertThat(planned).containsExactlyInAnyOrderElementsOf(List.<Type>copyOf(PlanExecutor.KINDS));
  }
}
