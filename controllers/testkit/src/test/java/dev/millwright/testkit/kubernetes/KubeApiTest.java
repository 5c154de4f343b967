package dev.millwright.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@RealKubernetes(withControllerManager = true)
class KubeApiTest {
  @Test
  void servesOurKindsInANamespaceOfTheClass(KubernetesClient client) {
    assertThat(client.getNamespace()).startsWith("kube-api-test-");
    assertThat(client.apiextensions().v1().customResourceDefinitions().list().getItems())
        .extracting(crd -> crd.getMetadata().getName())
        .contains("pulsarclusters.pulsar.millwright.dev");
  }

  @Test
  void collectsWhatNobodyOwnsAnyMore(KubernetesClient client) {
    var owner = client.resource(configMap("owner")).create();
    var owned =
        new ConfigMapBuilder(configMap("owned"))
            .editMetadata()
            .addNewOwnerReference()
            .withApiVersion("v1")
            .withKind("ConfigMap")
            .withName("owner")
            .withUid(owner.getMetadata().getUid())
            .endOwnerReference()
            .endMetadata()
            .build();
    client.resource(owned).create();

    client.resource(owner).delete();

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> client.configMaps().withName("owned").get() == null);
  }

  @Test
  void recordsEveryRequestWithWhoAskedAndWhatCame(KubeApi api, KubernetesClient client) {
    var namespace = client.getNamespace();
    try (var account = api.clientAs(namespace, "nobody")) {
      assertThat(account.getConfiguration().getImpersonateUsername()).endsWith(":nobody");
      try {
        account.configMaps().withName("secret-plans").get();
      } catch (io.fabric8.kubernetes.client.KubernetesClientException e) {
        assertThat(e.getCode()).isEqualTo(403);
      }
    }

    assertThat(api.audit().requestsBy("system:serviceaccount:" + namespace + ":nobody"))
        .containsExactly(
            new AuditedRequest(
                "system:serviceaccount:" + namespace + ":nobody",
                "get",
                "",
                "configmaps",
                namespace,
                "secret-plans",
                "",
                "",
                "",
                403));
  }

  @Test
  void recordsWhatWasSelected(KubeApi api, KubernetesClient client) {
    client.configMaps().withLabelIn("room", "a", "b").withField("metadata.name", "none").list();

    assertThat(api.audit().requests())
        .filteredOn(request -> request.namespace().equals(client.getNamespace()))
        .filteredOn(request -> request.labelSelector().contains("room"))
        .extracting(
            AuditedRequest::user, AuditedRequest::labelSelector, AuditedRequest::fieldSelector)
        .containsExactly(tuple("kubeapitest", "room in (a,b)", "metadata.name=none"));
  }

  private static ConfigMap configMap(String name) {
    return new ConfigMapBuilder().withNewMetadata().withName(name).endMetadata().build();
  }
}
