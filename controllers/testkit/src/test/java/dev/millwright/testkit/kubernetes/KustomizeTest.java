package dev.millwright.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.millwright.testkit.Checkout;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped builds, forgets no CRD, and gives no pod and no account more than it needs. */
class KustomizeTest {

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void overlayHasEveryCrdAndARestrictedPod(String overlay) throws IOException {
    Path root = Checkout.root();
    List<HasMetadata> objects =
        Kustomize.build(root.resolve("kustomize/overlays").resolve(overlay));
    try (Stream<Path> manifests = Files.list(root.resolve("crds/manifests"))) {
      List<String> crds =
          manifests.map(f -> f.getFileName().toString().replaceFirst("\\.ya?ml$", "")).toList();
      assertThat(objects)
          .filteredOn(CustomResourceDefinition.class::isInstance)
          .extracting(o -> o.getMetadata().getName())
          .containsExactlyInAnyOrderElementsOf(crds);
    }
    assertThat(only(objects, Deployment.class))
        .extracting(deployment -> deployment.getMetadata().getName())
        .containsExactlyInAnyOrder(
            "millwright-pulsar-controller",
            "millwright-queues-controller",
            "millwright-spark-controller");
    assertThat(only(objects, Deployment.class))
        .allSatisfy(deployment -> restricted(deployment.getSpec().getTemplate().getSpec()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlays/dev", "overlays/prod", "spark-namespace"})
  void everyBindingJoinsARoleAndAnAccountOfItsOwnName(String folder) {
    List<HasMetadata> objects =
        Kustomize.build(Checkout.root().resolve("kustomize").resolve(folder));
    assertThat(only(objects, RoleBinding.class))
        .isNotEmpty()
        .allSatisfy(
            bound -> {
              assertThat(names(objects, Role.class)).contains(bound.getRoleRef().getName());
              ownAccount(objects, bound.getRoleRef().getName(), bound.getSubjects());
            });
    assertThat(only(objects, ClusterRoleBinding.class))
        .allSatisfy(
            bound -> {
              assertThat(names(objects, ClusterRole.class)).contains(bound.getRoleRef().getName());
              ownAccount(objects, bound.getRoleRef().getName(), bound.getSubjects());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void admissionLooksQueuesUpWhereTheControllerIs(String overlay) {
    List<HasMetadata> objects =
        Kustomize.build(Checkout.root().resolve("kustomize/overlays").resolve(overlay));
    String namespace = only(objects, ServiceAccount.class).getFirst().getMetadata().getNamespace();
    List<HasMetadata> policies =
        objects.stream()
            .filter(object -> object.getKind().startsWith("ValidatingAdmissionPolicy"))
            .toList();
    assertThat(policies)
        .hasSize(6)
        .as("kinds of the cluster")
        .allSatisfy(object -> assertThat(object.getMetadata().getNamespace()).isNull());
    assertThat(policies)
        .filteredOn(object -> object.getKind().endsWith("Binding"))
        .hasSize(3)
        .allSatisfy(
            object ->
                assertThat(Serialization.asYaml(object))
                    .containsPattern("paramRef:\\s+namespace: \"?%s\"?\n".formatted(namespace)));
  }

  @Test
  void whatDriversGetStaysInTheirNamespaceAndReadsNoSecrets() {
    List<HasMetadata> objects =
        Kustomize.build(Checkout.root().resolve("kustomize/spark-namespace"));
    assertThat(objects)
        .extracting(HasMetadata::getKind)
        .containsExactlyInAnyOrder("ServiceAccount", "Role", "RoleBinding");
    assertThat(only(objects, Role.class).getFirst().getRules())
        .flatExtracting(PolicyRule::getResources)
        .containsExactlyInAnyOrder("pods", "persistentvolumeclaims", "configmaps", "services");
  }

  private static void ownAccount(List<HasMetadata> objects, String name, List<Subject> subjects) {
    assertThat(names(objects, ServiceAccount.class)).contains(name);
    assertThat(subjects)
        .extracting(Subject::getKind, Subject::getName)
        .containsExactly(tuple("ServiceAccount", name));
  }

  private static <T extends HasMetadata> List<T> only(List<HasMetadata> objects, Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<String> names(List<HasMetadata> objects, Class<? extends HasMetadata> kind) {
    return only(objects, kind).stream().map(object -> object.getMetadata().getName()).toList();
  }

  private static void restricted(PodSpec pod) {
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(pod.getContainers())
        .allSatisfy(
            container -> {
              assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
              assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
              assertThat(container.getSecurityContext().getCapabilities().getDrop())
                  .containsExactly("ALL");
              assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            });
  }
}
