package dev.millwright.queues.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.testkit.kubernetes.RealKubernetes;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is imported goes into a real API server with our CRDs. */
@RealKubernetes
class AcceptedTest {

  @ParameterizedTest
  @MethodSource("dev.millwright.queues.convert.Goldens#converted")
  void theApiServerTakesIt(Path file, KubernetesClient client) throws IOException {
    try (var in = Files.newInputStream(file)) {
      for (HasMetadata object : client.load(in).items()) {
        var created = client.resource(object).dryRun().fieldValidation(Validation.STRICT).create();
        assertThat(created.getMetadata().getName()).isNotEmpty();
      }
    }
  }
}
