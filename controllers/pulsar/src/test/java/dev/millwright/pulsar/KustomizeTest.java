package dev.millwright.pulsar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.Checkout;
import dev.millwright.testkit.kubernetes.Kustomize;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every overlay builds, and none forgets a CRD or loosens the pod's security. */
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
    assertThat(objects)
        .filteredOn(Deployment.class::isInstance)
        .map(Deployment.class::cast)
        .isNotEmpty()
        .allSatisfy(deployment -> restricted(deployment.getSpec().getTemplate().getSpec()));
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
