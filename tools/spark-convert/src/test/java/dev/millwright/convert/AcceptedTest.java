package dev.millwright.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.kubernetes.RealKubernetes;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes out of the converter goes into a real API server with our CRDs. */
@RealKubernetes
class AcceptedTest {

  @ParameterizedTest
  @MethodSource("dev.millwright.convert.Goldens#converted")
  void theApiServerTakesIt(Path file, KubernetesClient client) {
    for (HasMetadata object : Goldens.objects(file, client)) {
      object.getMetadata().setNamespace(client.getNamespace());
      var created = client.resource(object).fieldValidation(Validation.STRICT).create();
      assertThat(created.getMetadata().getUid()).isNotEmpty();
    }
  }
}
