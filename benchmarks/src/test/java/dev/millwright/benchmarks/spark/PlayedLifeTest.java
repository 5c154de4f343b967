package dev.millwright.benchmarks.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.benchmarks.Api;
import dev.millwright.testkit.kubernetes.KubeApi;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the benchmark creates, plays and sees, on a real API server without a controller. */
class PlayedLifeTest {
  private static final Shape SHAPE = new Shape("bench-played", 1, 2, 1);
  private static final List<String> NAMES = List.of("pi-00000");

  @Test
  void itsObjectsAreTakenAndWhatHappensIsSeen() throws IOException {
    KubeApi server = KubeApi.shared();
    Lives lives = new Lives();
    try (KubernetesClient client = server.client();
        Api api = new Api(server.config());
        Load load = new Load(api, SHAPE, lives);
        Observers observers = new Observers(api, SHAPE, lives)) {
      prepare(client);
      load.burst(NAMES);
      client.resource(driver()).create();
      observers.await(NAMES, Moment.DRIVER_MADE);
      tell(client, "{\"state\":\"Running\",\"executors\":%s}".formatted(executors(2)));
      observers.await(NAMES, Moment.TOLD_EXECUTORS);

      var drivers = new Drivers(api, SHAPE);
      drivers.makeExecutors(lives.of("pi-00000").driver(), 0);
      assertThat(pods(client, "executor"))
          .hasSize(2)
          .allSatisfy(pod -> assertThat(pod.getSpec().getNodeName()).isEqualTo("sim-1"));
      drivers.end(lives.of("pi-00000").driver());
      observers.await(NAMES, Moment.DRIVER_ENDED);
      assertThat(pods(client, "executor")).isEmpty();
      tell(client, "{\"state\":\"Succeeded\",\"executors\":%s}".formatted(executors(0)));
      observers.await(NAMES, Moment.TOLD_SUCCEEDED);
      assertThat(lives.span(NAMES, Moment.CREATED, Moment.TOLD_SUCCEEDED)).isPositive();
    }
  }

  private static void prepare(KubernetesClient client) {
    client
        .resource(
            new NamespaceBuilder()
                .withNewMetadata()
                .withName(SHAPE.namespace())
                .endMetadata()
                .build())
        .create();
    client
        .resource(
            new ServiceAccountBuilder()
                .withNewMetadata()
                .withName("spark")
                .withNamespace(SHAPE.namespace())
                .endMetadata()
                .build())
        .create();
  }

  private static String executors(int running) {
    return "{\"pending\":0,\"running\":%d,\"succeeded\":0,\"failed\":0}".formatted(running);
  }

  private static void tell(KubernetesClient client, String status) {
    client
        .genericKubernetesResources("spark.millwright.dev/v1alpha1", "SparkApplication")
        .inNamespace(SHAPE.namespace())
        .withName("pi-00000")
        .subresource("status")
        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"status\":" + status + "}");
  }

  private static List<Pod> pods(KubernetesClient client, String role) {
    return client
        .pods()
        .inNamespace(SHAPE.namespace())
        .withLabel("spark-role", role)
        .list()
        .getItems();
  }

  private static Pod driver() {
    return new PodBuilder()
        .withNewMetadata()
        .withName("pi-00000-0123456789abcdef-driver")
        .withNamespace(SHAPE.namespace())
        .addToLabels("spark-role", "driver")
        .addToLabels("spark-app-selector", "spark-0123456789abcdef0123456789abcdef")
        .addToLabels("spark-app-name", "pi-00000")
        .addToLabels("spark.millwright.dev/application", "pi-00000")
        .endMetadata()
        .withNewSpec()
        .withServiceAccountName("spark")
        .addNewContainer()
        .withName("spark-kubernetes-driver")
        .withImage("docker.io/apache/spark:4.0.1")
        .endContainer()
        .endSpec()
        .build();
  }
}
