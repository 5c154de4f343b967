package dev.millwright.spark.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millwright.api.spark.SparkApplication;
import dev.millwright.spark.desired.ui.UiObjects;
import dev.millwright.spark.request.Applications;
import dev.millwright.testkit.kubernetes.RealKubernetes;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A real API server takes the objects as they are, and changes of them too. */
@RealKubernetes
class DesiredObjectsApiTest {

  @Test
  void theApiServerTakesThem(KubernetesClient client) {
    var application = stored(client);
    var objects = desired(application);

    objects.forEach(object -> client.resource(object).create());
    objects.forEach(object -> client.resource(object).forceConflicts().serverSideApply());

    assertThat(objects)
        .extracting(HasMetadata::getKind)
        .containsExactly("Service", "Ingress", "PodDisruptionBudget");
    assertThat(objects)
        .allSatisfy(
            object ->
                assertThat(client.resource(object).get().getMetadata().getOwnerReferences())
                    .singleElement()
                    .satisfies(
                        owner -> {
                          assertThat(owner.getKind()).isEqualTo("SparkApplication");
                          assertThat(owner.getUid()).isEqualTo(application.getMetadata().getUid());
                        }));
    var service = client.services().withName("pi-ui").get();
    assertThat(service.getSpec().getPorts().getFirst().getTargetPort().getStrVal())
        .isEqualTo("spark-ui");
  }

  private static SparkApplication stored(KubernetesClient client) {
    var wish =
        Applications.pi(
            """
            ui:
              service:
                type: NodePort
                port: 80
                labels: {team: sales}
              ingress:
                host: "{{NAME}}.{{NAMESPACE}}.example.com"
                path: /spark/{{NAME}}
                ingressClassName: nginx
                tlsSecretName: wildcard
                annotations: {nginx.ingress.kubernetes.io/rewrite-target: /$2}
            """);
    wish.getMetadata().setNamespace(client.getNamespace());
    return client.resource(wish).create();
  }

  private static List<HasMetadata> desired(SparkApplication application) {
    var owner = Owner.of(application);
    var objects = new ArrayList<>(UiObjects.of(owner, application.getSpec().ui()));
    objects.add(DriverBudget.of(owner));
    return objects;
  }
}
